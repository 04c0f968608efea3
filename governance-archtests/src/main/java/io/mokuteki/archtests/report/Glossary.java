package io.mokuteki.archtests.report;

import io.mokuteki.policy.Category;
import io.mokuteki.policy.Channel;
import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Condition;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the policy's ids are called, and where the page has them. An id that the policy does not know stays an id. */
final class Glossary {

    private final Policy policy;

    Glossary(Policy policy) {
        this.policy = policy;
    }

    Label clause(String id) {
        return label(policy.notice().clauses(), id, Clause::label);
    }

    Label purpose(String id) {
        return label(policy.purposes(), id, Purpose::label);
    }

    Label recipient(String id) {
        return label(policy.recipients(), id, Recipient::label);
    }

    Label condition(String id) {
        return label(policy.conditions(), id, Condition::label);
    }

    Label channel(String id) {
        return policy.channel(id).map(Channel::label).orElseGet(() -> new Label(id, id));
    }

    /** Categories and items in words, the items of one category together: {@code Basic information (Name, Address)}. */
    Label categories(List<String> ids) {
        Map<String, List<Item>> itemsByCategory = new LinkedHashMap<>();
        for (String id : ids) {
            Item item = policy.items().get(id);
            List<Item> items =
                    itemsByCategory.computeIfAbsent(item == null ? id : item.category(), category -> new ArrayList<>());
            if (item != null) {
                items.add(item);
            }
        }
        return join(itemsByCategory.entrySet().stream()
                .map(entry -> category(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Label category(String id, List<Item> items) {
        Label category = label(policy.categories(), id, Category::label);
        Label details = items(items);
        return items.isEmpty()
                ? category
                : new Label(category.ja() + "（" + details.ja() + "）", category.en() + " (" + details.en() + ")");
    }

    static Label items(List<Item> items) {
        return join(items.stream().map(Item::label).toList());
    }

    private static Label join(List<Label> labels) {
        return new Label(
                labels.stream().map(Label::ja).collect(Collectors.joining("、")),
                labels.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private static <T> Label label(Map<String, T> elements, String id, Function<T, Label> label) {
        return Optional.ofNullable(elements.get(id)).map(label).orElseGet(() -> new Label(id, id));
    }

    /**
     * A fragment identifier for an id: two ids never share one, and none holds anything that a browser, or an attribute,
     * would read differently.
     */
    static String anchor(String kind, String id) {
        StringBuilder anchor = new StringBuilder(kind).append('-');
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-') {
                anchor.append(letter);
            } else {
                anchor.append('_').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
            }
        }
        return anchor.toString();
    }

    private static final String HEX = "0123456789abcdef";
}
