package io.mokuteki.sample;

import io.mokuteki.policy.Channel;
import io.mokuteki.policy.Policy;
import java.util.Set;
import java.util.TreeSet;

/** Every clause that an element of a policy cites: all of them cite at least one. */
final class Citations {

    private final Set<String> cited = new TreeSet<>();

    private Citations() {}

    static Set<String> of(Policy policy) {
        Citations citations = new Citations();
        citations.noticeOf(policy);
        citations.vocabularyOf(policy);
        citations.recipientsOf(policy);
        policy.necessity().values().forEach(row -> citations.cited.add(row.clause()));
        policy.handOffs().forEach(handOff -> citations.cited.add(handOff.clause()));
        return citations.cited;
    }

    private void noticeOf(Policy policy) {
        cited.add(policy.notice().controller().clause());
        policy.notice().contact().ifPresent(contact -> cited.add(contact.clause()));
        var sections = policy.notice().sections();
        sections.purposes().ifPresent(cited::add);
        sections.categories().ifPresent(cited::add);
        sections.thirdPartyProvision().ifPresent(cited::add);
        sections.jointUse().ifPresent(cited::add);
        sections.rights().ifPresent(cited::add);
    }

    private void vocabularyOf(Policy policy) {
        policy.rights().values().forEach(right -> {
            cited.add(right.clause());
            right.offeredBy().ifPresent(cited::add);
        });
        policy.services().values().forEach(service -> cited.add(service.clause()));
        policy.categories().values().forEach(category -> cited.add(category.clause()));
        policy.items().values().forEach(item -> cited.add(item.clause()));
        policy.purposes().values().forEach(purpose -> {
            cited.add(purpose.clause());
            cited.addAll(purpose.see());
            purpose.statisticsOnly().ifPresent(cited::add);
        });
        policy.conditions().values().forEach(condition -> cited.add(condition.clause()));
    }

    private void recipientsOf(Policy policy) {
        policy.recipients().values().forEach(recipient -> cited.add(recipient.clause()));
        policy.allChannels().values().stream().map(Channel::clause).forEach(cited::add);
        policy.channels().values().forEach(channel -> cited.addAll(channel.see()));
        policy.schemes().values().forEach(scheme -> {
            cited.add(scheme.clause());
            cited.add(scheme.items().clause());
            cited.addAll(scheme.items().clauses());
            cited.addAll(scheme.recipients().clauses());
            cited.add(scheme.purposesClause());
            cited.add(scheme.managersClause());
            scheme.managers().forEach(manager -> cited.add(manager.clause()));
            scheme.purposes().values().forEach(purpose -> {
                cited.addAll(purpose.see());
                purpose.statisticsOnly().ifPresent(cited::add);
            });
        });
    }
}
