package io.mokuteki.policy.validation;

import static io.mokuteki.policy.validation.Reference.Kind.CATEGORY;
import static io.mokuteki.policy.validation.Reference.Kind.CLAUSE;
import static io.mokuteki.policy.validation.Reference.Kind.CONDITION;
import static io.mokuteki.policy.validation.Reference.Kind.PURPOSE;
import static io.mokuteki.policy.validation.Reference.Kind.RECIPIENT;
import static io.mokuteki.policy.validation.Reference.Kind.SERVICE;

import io.mokuteki.policy.JointUsePurpose;
import io.mokuteki.policy.JointUseScheme;
import io.mokuteki.policy.NecessityRule;
import io.mokuteki.policy.Notice;
import io.mokuteki.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every id by which the elements of a policy name one another. */
final class References {

    private final List<Reference> references = new ArrayList<>();

    private References() {}

    static List<Reference> of(Policy policy) {
        References all = new References();
        all.notice(policy);
        all.vocabulary(policy);
        all.recipients(policy);
        policy.schemes().values().forEach(all::scheme);
        policy.necessity().values().stream()
                .map(NecessityRule::clause)
                .distinct()
                .forEach(clause -> all.one("necessity.clause", CLAUSE, clause));
        policy.necessity().values().forEach(all::row);
        for (int index = 0; index < policy.handOffs().size(); index++) {
            String at = "handOffs[" + index + "]";
            all.one(at + ".from", PURPOSE, policy.handOffs().get(index).from());
            all.one(at + ".to", PURPOSE, policy.handOffs().get(index).to());
            all.one(at + ".clause", CLAUSE, policy.handOffs().get(index).clause());
        }
        return List.copyOf(all.references);
    }

    private void one(String path, Reference.Kind kind, String id) {
        references.add(new Reference(path, kind, id));
    }

    private void one(String path, Reference.Kind kind, Optional<String> id) {
        id.ifPresent(present -> one(path, kind, present));
    }

    private void list(String path, Reference.Kind kind, Collection<String> ids) {
        int index = 0;
        for (String id : ids) {
            one(path + "[" + index++ + "]", kind, id);
        }
    }

    private void notice(Policy policy) {
        one("notice.controller.clause", CLAUSE, policy.notice().controller().clause());
        policy.notice().contact().ifPresent(contact -> one("notice.contact.clause", CLAUSE, contact.clause()));
        Notice.Sections sections = policy.notice().sections();
        one("notice.sections.purposes", CLAUSE, sections.purposes());
        one("notice.sections.categories", CLAUSE, sections.categories());
        one("notice.sections.thirdPartyProvision", CLAUSE, sections.thirdPartyProvision());
        one("notice.sections.jointUse", CLAUSE, sections.jointUse());
        one("notice.sections.rights", CLAUSE, sections.rights());
        policy.rights().values().forEach(right -> {
            one("rights[" + right.id() + "].clause", CLAUSE, right.clause());
            one("rights[" + right.id() + "].offeredBy", CLAUSE, right.offeredBy());
        });
        policy.services()
                .values()
                .forEach(service -> one("services[" + service.id() + "].clause", CLAUSE, service.clause()));
    }

    private void vocabulary(Policy policy) {
        policy.categories().values().forEach(category -> {
            String at = "categories[" + category.id() + "]";
            one(at + ".clause", CLAUSE, category.clause());
            category.origin().ifPresent(origin -> {
                one(at + ".origin.from", RECIPIENT, origin.from());
                one(at + ".origin.through", RECIPIENT, origin.through());
            });
            list(at + ".includes", CATEGORY, category.includes());
            category.items().values().forEach(item -> {
                String itemAt = at + ".items[" + item.id() + "]";
                if (!item.clause().equals(category.clause())) {
                    one(itemAt + ".clause", CLAUSE, item.clause());
                }
                list(itemAt + ".conditions", CONDITION, item.conditions());
            });
        });
        policy.purposes().values().forEach(purpose -> {
            String at = "purposes[" + purpose.id() + "]";
            one(at + ".clause", CLAUSE, purpose.clause());
            list(at + ".see", CLAUSE, purpose.see());
            list(at + ".categories.ids", CATEGORY, purpose.categories().ids());
            list(at + ".services", SERVICE, purpose.services());
            one(at + ".statisticsOnly", CLAUSE, purpose.statisticsOnly());
            one(at + ".parent", PURPOSE, purpose.parent());
        });
        policy.conditions()
                .values()
                .forEach(condition -> one("conditions[" + condition.id() + "].clause", CLAUSE, condition.clause()));
    }

    private void recipients(Policy policy) {
        policy.recipients().values().forEach(recipient -> {
            String at = "recipients[" + recipient.id() + "]";
            one(at + ".clause", CLAUSE, recipient.clause());
            list(at + ".conditions", CONDITION, recipient.conditions());
            list(at + ".overlaps", RECIPIENT, recipient.overlaps());
        });
        policy.channels().values().forEach(channel -> {
            String at = "channels[" + channel.id() + "]";
            one(at + ".clause", CLAUSE, channel.clause());
            list(at + ".see", CLAUSE, channel.see());
            list(at + ".recipients", RECIPIENT, channel.recipients().ids());
            list(at + ".conditions", CONDITION, channel.conditions());
        });
    }

    private void scheme(JointUseScheme scheme) {
        String at = "schemes[" + scheme.id() + "]";
        one(at + ".clause", CLAUSE, scheme.clause());
        one(at + ".items.clause", CLAUSE, scheme.items().clause());
        list(at + ".items.ids", CATEGORY, scheme.items().ids());
        list(at + ".items.clauses", CLAUSE, scheme.items().clauses());
        list(at + ".keptBack", CATEGORY, scheme.keptBack());
        one(at + ".recipients.clause", CLAUSE, scheme.recipients().clause());
        list(at + ".recipients.ids", RECIPIENT, scheme.recipients().ids());
        one(at + ".purposes.clause", CLAUSE, scheme.purposesClause());
        one(at + ".managers.clause", CLAUSE, scheme.managersClause());
        for (int index = 0; index < scheme.managers().size(); index++) {
            JointUseScheme.ResponsibleManager manager = scheme.managers().get(index);
            String managerAt = at + ".managers[" + index + "]";
            one(managerAt + ".clause", CLAUSE, manager.clause());
            list(managerAt + ".categories", CATEGORY, manager.categories());
            list(managerAt + ".recipients", RECIPIENT, manager.recipients());
        }
        scheme.purposes().values().forEach(purpose -> jointUse(at + ".purposes[" + purpose.id() + "]", purpose));
    }

    private void jointUse(String at, JointUsePurpose purpose) {
        one(at + ".clause", CLAUSE, purpose.clause());
        list(at + ".see", CLAUSE, purpose.see());
        list(at + ".serves", PURPOSE, purpose.serves());
        list(at + ".services", SERVICE, purpose.services());
        list(at + ".items.ids", CATEGORY, purpose.items().ids());
        purpose.recipients().forEach((recipient, conditions) -> {
            one(at + ".recipients[" + recipient + "]", RECIPIENT, recipient);
            list(at + ".recipients[" + recipient + "]", CONDITION, conditions);
        });
        one(at + ".statisticsOnly", CLAUSE, purpose.statisticsOnly());
        list(at + ".necessity.ids", CATEGORY, purpose.necessity().ids());
        list(at + ".conditions", CONDITION, purpose.conditions());
    }

    private void row(NecessityRule row) {
        String at = "necessity[" + row.purpose() + "]";
        one(at, PURPOSE, row.purpose());
        list(at + ".conditions", CONDITION, row.conditions());
        for (int index = 0; index < row.entries().size(); index++) {
            NecessityRule.Entry entry = row.entries().get(index);
            list(at + ".entries[" + index + "].categories", CATEGORY, entry.categories());
            list(at + ".entries[" + index + "].conditions", CONDITION, entry.conditions());
        }
    }
}
