package io.mokuteki.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The electricity retailer's notice, written down a second time as a person would read it: who may do what, straight
 * from its clauses and from the company's necessity matrix. It knows neither the policy file nor the engine, so that
 * tests can hold both against it.
 */
final class NoticeTable {

    /** Category, clause, items. The password is secret. */
    private static final String CATEGORIES = """
            basic | 3(1) | name address phone contract-number
            billing-contact | 3(2) | name address phone email
            payment | 3(3) | method account-token amount receivable
            usage | 3(4) | half-hourly monthly max-demand
            supply-point | 3(5) | grid-area island-terms id contract-capacity current-limit service-menu power-factor \
            supply-method contract-decision-method meter pole-number grid-tied-equipment contract-change-date \
            meter-reading-date contract-status termination-method
            portal | 3(6) | password access-log login-id
            survey | 3(7) | answer
            other | 3(8) | hems inquiry outage-support
            """;

    /** Purpose, clause, conditions of the whole purpose, what is necessary. S: statistics only. R: recorded reason. */
    private static final String NECESSITY = """
            contract | 2(1) | | basic; billing-contact; payment[method, account-token]; \
            usage[half-hourly, monthly] with usage-inquiry-consent; supply-point; portal[login-id]; other[inquiry] R
            supply-notice | 2(2) | addressee-is-subject | basic; billing-contact; usage[half-hourly, monthly]; \
            supply-point[id, meter-reading-date, contract-status]; portal[login-id]; other[outage-support] R
            billing | 2(3) | | basic; billing-contact; payment; usage; supply-point[id, grid-area, contract-capacity, \
            current-limit, service-menu, power-factor, meter-reading-date]
            balancing | 2(4) | | usage; supply-point[id, grid-area, contract-capacity, supply-method, \
            contract-status, grid-tied-equipment]
            switching | 2(5) | | basic; supply-point
            inquiry | 2(6) | ticket single-subject | basic; billing-contact; payment[method, amount, receivable]; \
            usage; supply-point; portal[login-id, access-log]; survey; other[inquiry, outage-support] R
            marketing | 2(7) | | S: basic[address]; usage; supply-point[grid-area, contract-capacity, service-menu]; \
            portal[access-log]; survey
            hems-service | 2(8) | service-enrolment | basic[name, contract-number]; billing-contact[email]; usage; \
            supply-point[id, meter]; portal[login-id]; other[hems]
            information | 2(9) | not-opted-out | basic[name, address, phone]; billing-contact[email] with email-opt-in
            analysis | 2(10) | | S: basic[address]; payment[method, amount, receivable]; usage; supply-point; \
            portal[access-log]; survey
            development | 2(11) | pseudonymised-key | usage; supply-point[grid-area, contract-capacity, service-menu, \
            supply-method, grid-tied-equipment]; survey; other[hems] R
            ancillary | 2(12) | | R: basic; usage[monthly]; supply-point
            subject-request | 6 | identity-verified | basic; billing-contact; payment; usage; supply-point; \
            portal[access-log, login-id]; survey; other
            """;

    /** Joint-use purpose, clause, purposes served, recipients needed. */
    private static final String JOINT_USE_1 = """
            wheeling-contract | 5①(3)① | contract switching | transmission-operator occto
            termination-relay | 5①(3)② | switching | retailer occto
            supply-point-check | 5①(3)③ | contract switching | transmission-operator occto
            grid-operations | 5①(3)④ | contract | transmission-operator
            """;

    /** Joint-use purpose, clause, purposes served, categories needed. */
    private static final String JOINT_USE_2 = """
            communication | 5②(3)① | supply-notice information | basic billing-contact
            billing | 5②(3)② | billing | basic billing-contact payment
            inquiry | 5②(3)③ | inquiry | basic billing-contact supply-point
            marketing | 5②(3)④ | marketing | usage supply-point survey
            information | 5②(3)⑤ | information | basic billing-contact
            analysis | 5②(3)⑥ | analysis | payment usage supply-point survey
            development | 5②(3)⑦ | development | usage supply-point survey
            ancillary | 5②(3)⑧ | ancillary | basic
            """;

    static final List<String> RECIPIENTS = List.of(
            "company",
            "data-subject",
            "retailer",
            "transmission-operator",
            "occto",
            "enex-group",
            "partner",
            "processor");

    static final List<String> CONDITIONS = List.of(
            "registered-retailer",
            "group-member",
            "partner-contract",
            "area-operator",
            "open-switching-case",
            "consent-on-file",
            "legal-basis",
            "electricity-service",
            "processor-contract",
            "special-care-consent",
            "reason-recorded",
            "email-opt-in",
            "usage-inquiry-consent",
            "addressee-is-subject",
            "ticket",
            "single-subject",
            "service-enrolment",
            "not-opted-out",
            "pseudonymised-key",
            "identity-verified");

    private static final Set<String> STATUTORY =
            Set.of("special-care-consent", "identity-verified", "consent-on-file", "legal-basis");

    /** The contract's order of precedence, as far as a valid policy and known ids can lead. */
    private static final List<String> PRECEDENCE = List.of(
            "NO_PURPOSE",
            "SECRET",
            "NO_CHANNEL",
            "RECIPIENT_NOT_ALLOWED",
            "OUTSIDE_SCHEME",
            "RECIPIENT_NOT_NEEDED",
            "CONTRACT_NOT_IN_FORCE",
            "NOT_NECESSARY",
            "STATISTICS_ONLY",
            "GROUP_TOO_SMALL",
            "CONDITION_UNMET");

    private static final List<String> LAYERS = List.of("notice", "necessity", "law");

    private static final Pattern ENTRY = Pattern.compile("([a-z-]+)(?:\\[([^]]*)])?(?: with ([a-z-]+)| (R))?");

    private record Row(String id, String clause, List<String> third, String fourth) {
        List<String> words() {
            return NoticeTable.words(fourth);
        }
    }

    /** A cell of the matrix that permits. */
    private record Cell(boolean statistics, Set<String> conditions) {}

    private record Refusal(String reason, String layer) {}

    private final Map<String, Row> categories = rows(CATEGORIES);
    private final Map<String, Row> purposes = rows(NECESSITY);
    private final Map<String, Row> jointUse1 = rows(JOINT_USE_1);
    private final Map<String, Row> jointUse2 = rows(JOINT_USE_2);
    private final Map<String, Map<String, Cell>> matrix = new LinkedHashMap<>();

    NoticeTable() {
        purposes.forEach((id, row) -> matrix.put(id, cells(row)));
    }

    List<String> purposes() {
        return List.copyOf(purposes.keySet());
    }

    List<String> categories() {
        return List.copyOf(categories.keySet());
    }

    List<String> items() {
        return categories().stream()
                .flatMap(category -> itemsOf(category).stream())
                .toList();
    }

    List<String> itemsOf(String category) {
        return words(categories.get(category).fourth()).stream()
                .map(item -> category + "." + item)
                .toList();
    }

    List<String> channels() {
        return Stream.of(
                        Stream.of("outsourcing", "consent", "law"),
                        jointUse1.keySet().stream().map(id -> "joint-use-1." + id),
                        jointUse2.keySet().stream().map(id -> "joint-use-2." + id))
                .flatMap(ids -> ids)
                .toList();
    }

    /** Whether the cell of the matrix permits, on whatever terms. */
    boolean necessary(String purpose, String item) {
        return matrix.get(purpose).containsKey(item);
    }

    /**
     * What the notice and the matrix say.
     *
     * @param asked categories and items
     * @param people how many people the smallest cell counts; null outside the making of statistics
     */
    ExpectedDecision expected(
            List<String> stack,
            List<String> asked,
            @Nullable String recipient,
            List<String> channels,
            Predicate<String> met,
            @Nullable Integer people) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> conditions = new TreeSet<>();
        List<String> items = asked.stream()
                .flatMap(id -> id.contains(".") ? Stream.of(id) : itemsOf(id).stream())
                .toList();
        if (stack.isEmpty()) {
            refusals.add(new Refusal("NO_PURPOSE", "notice"));
        }
        if (items.contains("portal.password")) {
            refusals.add(new Refusal("SECRET", "necessity"));
        }
        String channel = handOver(stack, items, recipient, channels, people, refusals, conditions);
        for (String purpose : stack) {
            items.forEach(item -> necessity(purpose, item, people, refusals, conditions));
        }
        conditions.stream()
                .filter(condition -> !met.test(condition))
                .forEach(unmet -> refusals.add(refusalWhenUnmet(unmet)));

        Refusal first = refusals.stream()
                .min(Comparator.comparing((Refusal refusal) -> PRECEDENCE.indexOf(refusal.reason()))
                        .thenComparing(refusal -> LAYERS.indexOf(refusal.layer())))
                .orElse(null);
        if (first != null) {
            boolean byCondition = first.reason().equals("CONDITION_UNMET");
            return new ExpectedDecision(first.reason(), first.layer(), Set.of(), byCondition ? conditions : Set.of());
        }
        Set<String> clauses = new TreeSet<>();
        stack.forEach(purpose -> clauses.add(purposes.get(purpose).clause()));
        items.forEach(item -> clauses.add(categories.get(categoryOf(item)).clause()));
        if (channel != null) {
            clauses.add(clauseOf(channel));
        }
        return new ExpectedDecision(null, null, clauses, conditions);
    }

    /** Sections 4 and 5; returns the channel if there is one, and rightly so. */
    private @Nullable String handOver(
            List<String> stack,
            List<String> items,
            @Nullable String recipient,
            List<String> channels,
            @Nullable Integer people,
            List<Refusal> refusals,
            Set<String> conditions) {
        boolean outside = recipient != null && !recipient.equals("company") && !recipient.equals("data-subject");
        int distinct = Set.copyOf(channels).size();
        if (distinct != (outside ? 1 : 0)) {
            refusals.add(new Refusal("NO_CHANNEL", "notice"));
            return null;
        }
        if (!outside) {
            return null;
        }
        switch (recipient) {
            case "retailer" -> conditions.add("registered-retailer");
            case "enex-group" -> conditions.add("group-member");
            case "partner" -> conditions.add("partner-contract");
            default -> {}
        }
        String channel = channels.get(0);
        switch (channel) {
            case "outsourcing" -> {
                conditions.add("processor-contract");
                if (!recipient.equals("processor")) {
                    refusals.add(new Refusal("RECIPIENT_NOT_ALLOWED", "notice"));
                }
            }
            case "consent" -> conditions.add("consent-on-file");
            case "law" -> conditions.add("legal-basis");
            default -> {
                boolean first = channel.startsWith("joint-use-1.");
                String id = channel.substring("joint-use-1.".length());
                Row row = (first ? jointUse1 : jointUse2).get(id);
                if (!stack.stream().allMatch(row.third()::contains)) {
                    refusals.add(new Refusal("OUTSIDE_SCHEME", "notice"));
                }
                if (first) {
                    jointUse1(row, items, recipient, refusals, conditions);
                } else {
                    jointUse2(row, items, recipient, people, refusals, conditions);
                }
            }
        }
        return channel;
    }

    private static void jointUse1(
            Row row, List<String> items, String recipient, List<Refusal> refusals, Set<String> conditions) {
        if (!List.of("retailer", "transmission-operator", "occto").contains(recipient)) {
            refusals.add(new Refusal("RECIPIENT_NOT_ALLOWED", "notice"));
        } else if (!row.words().contains(recipient)) {
            refusals.add(new Refusal("RECIPIENT_NOT_NEEDED", "notice"));
        } else if (recipient.equals("transmission-operator")) {
            conditions.add("area-operator");
        } else if (recipient.equals("retailer")) {
            conditions.add("open-switching-case");
        }
        Set<String> covered =
                row.id().equals("supply-point-check") ? Set.of("supply-point") : Set.of("basic", "supply-point");
        if (!items.stream().allMatch(item -> covered.contains(categoryOf(item)))) {
            refusals.add(new Refusal("OUTSIDE_SCHEME", "notice"));
        }
    }

    private static void jointUse2(
            Row row,
            List<String> items,
            String recipient,
            @Nullable Integer people,
            List<Refusal> refusals,
            Set<String> conditions) {
        if (!List.of("enex-group", "partner").contains(recipient)) {
            refusals.add(new Refusal("RECIPIENT_NOT_ALLOWED", "notice"));
        }
        if (!items.stream().allMatch(item -> row.words().contains(categoryOf(item)))) {
            refusals.add(new Refusal("NOT_NECESSARY", "necessity"));
        }
        switch (row.id()) {
            case "billing" -> conditions.add("electricity-service");
            case "ancillary" -> conditions.add("reason-recorded");
            case "analysis" -> statistics("notice", people, refusals);
            case "marketing" -> statistics("necessity", people, refusals);
            default -> {}
        }
    }

    private void necessity(
            String purpose, String item, @Nullable Integer people, List<Refusal> refusals, Set<String> conditions) {
        Cell cell = matrix.get(purpose).get(item);
        if (cell == null) {
            refusals.add(new Refusal("NOT_NECESSARY", "necessity"));
            return;
        }
        if (cell.statistics()) {
            // 2*2 restricts both purposes whose row is S, so that the notice refuses before necessity does.
            statistics("notice", people, refusals);
        }
        conditions.addAll(cell.conditions());
    }

    private static void statistics(String layer, @Nullable Integer people, List<Refusal> refusals) {
        if (people == null) {
            refusals.add(new Refusal("STATISTICS_ONLY", layer));
        } else if (people < 10) {
            refusals.add(new Refusal("GROUP_TOO_SMALL", "necessity"));
        }
    }

    private static Refusal refusalWhenUnmet(String condition) {
        return switch (condition) {
            case "registered-retailer", "group-member", "partner-contract" ->
                new Refusal("RECIPIENT_NOT_ALLOWED", "notice");
            case "area-operator", "open-switching-case" -> new Refusal("RECIPIENT_NOT_NEEDED", "notice");
            case "processor-contract" -> new Refusal("CONTRACT_NOT_IN_FORCE", "notice");
            default -> new Refusal("CONDITION_UNMET", STATUTORY.contains(condition) ? "law" : "necessity");
        };
    }

    private Map<String, Cell> cells(Row row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        boolean statistics = row.fourth().startsWith("S: ");
        boolean reason = row.fourth().startsWith("R: ");
        String entries = statistics || reason ? row.fourth().substring(3) : row.fourth();
        for (String entry : entries.split("; ")) {
            Matcher parsed = ENTRY.matcher(entry);
            if (!parsed.matches()) {
                throw new IllegalStateException("not an entry of the matrix: " + entry);
            }
            String category = parsed.group(1);
            List<String> items = parsed.group(2) == null
                    ? itemsOf(category)
                    : Stream.of(parsed.group(2).split(", "))
                            .map(item -> category + "." + item)
                            .toList();
            for (String item : items) {
                Set<String> conditions = new LinkedHashSet<>(row.third());
                if (parsed.group(3) != null) {
                    conditions.add(parsed.group(3));
                }
                if (reason || parsed.group(4) != null) {
                    conditions.add("reason-recorded");
                }
                if (item.equals("other.outage-support")) {
                    conditions.add("special-care-consent");
                }
                cells.put(item, new Cell(statistics, conditions));
            }
        }
        return cells;
    }

    private String clauseOf(String channel) {
        return switch (channel) {
            case "outsourcing" -> "4";
            case "consent" -> "APPI-27(1)";
            case "law" -> "APPI-27(1)(i)";
            default ->
                (channel.startsWith("joint-use-1.") ? jointUse1 : jointUse2)
                        .get(channel.substring("joint-use-1.".length()))
                        .clause();
        };
    }

    private static String categoryOf(String item) {
        return item.substring(0, item.indexOf('.'));
    }

    private static Map<String, Row> rows(String table) {
        Map<String, Row> rows = new LinkedHashMap<>();
        table.lines().map(line -> line.split(" *\\| *", 4)).forEach(columns -> {
            boolean joint = columns[1].startsWith("5") || columns[1].startsWith("2") || columns[1].equals("6");
            rows.put(
                    columns[0],
                    joint
                            ? new Row(columns[0], columns[1], words(columns[2]), columns[3])
                            : new Row(columns[0], columns[1], List.of(), columns[2]));
        });
        return rows;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split(" +"));
    }
}
