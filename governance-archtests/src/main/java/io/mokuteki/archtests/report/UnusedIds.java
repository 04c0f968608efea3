package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.CodeFacts.Member;
import io.mokuteki.archtests.report.CodeFacts.PurposeMethod;
import io.mokuteki.policy.Channel;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Recipient;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the policy declares and no code uses: promises kept elsewhere, or labels forgotten.
 *
 * @param purposes purposes that no method declares
 * @param items items that no field or method is classified as
 * @param recipients outside recipients to whom nothing is handed
 * @param channels channels through which nothing goes
 */
record UnusedIds(List<Purpose> purposes, List<Item> items, List<Recipient> recipients, List<Channel> channels) {

    int count() {
        return purposes.size() + items.size() + recipients.size() + channels.size();
    }

    static UnusedIds of(Policy policy, CodeFacts facts) {
        Set<String> declared = facts.purposeMethods().stream()
                .map(PurposeMethod::purposes)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<Item> classified = facts.members().stream()
                .map(Member::categories)
                .flatMap(List::stream)
                .flatMap(category -> policy.expand(category).stream())
                .collect(Collectors.toSet());
        Set<String> recipients =
                facts.disclosures().stream().map(Disclosure::to).collect(Collectors.toSet());
        Set<String> channels = facts.disclosures().stream()
                .map(Disclosure::channels)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return new UnusedIds(
                policy.purposes().values().stream()
                        .filter(purpose -> !declared.contains(purpose.id()))
                        .toList(),
                policy.items().values().stream()
                        .filter(item -> !classified.contains(item))
                        .toList(),
                policy.recipients().values().stream()
                        .filter(Recipient::outside)
                        .filter(recipient -> !recipients.contains(recipient.id()))
                        .toList(),
                policy.allChannels().values().stream()
                        .filter(channel -> !channels.contains(channel.id()))
                        .toList());
    }
}
