package io.mokuteki.policy.validation;

import io.mokuteki.policy.Category;
import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Condition;
import io.mokuteki.policy.DirectChannel;
import io.mokuteki.policy.HandOff;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.JointUsePurpose;
import io.mokuteki.policy.JointUseScheme;
import io.mokuteki.policy.Justification;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.NecessityRule;
import io.mokuteki.policy.Notice;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Recipient;
import io.mokuteki.policy.Right;
import io.mokuteki.policy.Service;
import java.lang.annotation.Annotation;
import java.util.List;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.cfg.defs.MinDef;
import org.hibernate.validator.cfg.defs.PatternDef;

/** The constraints of the model, mapped by program: the model itself depends on no validation. */
final class PolicyConstraints {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String FULL_ID = ID + "\\.[a-z0-9]+(-[a-z0-9]+)*";

    private PolicyConstraints() {}

    static void map(ConstraintMapping mapping) {
        TypeConstraintMappingContext<Policy> policy = mapping.type(Policy.class);
        for (Class<? extends Annotation> constraint : List.of(
                KnownReferences.class,
                NoCycles.class,
                NecessityWithinNotice.class,
                JustifiedCatchAlls.class,
                ConsistentConditions.class,
                Complete.class)) {
            policy.constraint(new GenericConstraintDef<>(constraint));
        }
        policy.constraint(new GenericConstraintDef<>(PermitsSomething.class).payload(Warning.class));
        policy.field("id").constraint(id(ID));
        policy.field("version").constraint(text());
        policy.field("minimumGroupSize").constraint(new MinDef().value(1).message("{too-small}"));
        policy.field("notice").valid();
        for (String map : List.of(
                "rights", "services", "categories", "purposes", "conditions", "recipients", "channels", "schemes")) {
            byId(policy, map, ID);
        }
        policy.field("necessity").containerElementType(1).valid();
        policy.field("handOffs").containerElementType().valid();
        notice(mapping);
        elements(mapping);
        jointUse(mapping);
    }

    private static void notice(ConstraintMapping mapping) {
        TypeConstraintMappingContext<Notice> notice = mapping.type(Notice.class);
        labelled(notice, "title");
        notice.field("sha256")
                .containerElementType()
                .constraint(new PatternDef().regexp("[0-9a-f]{64}").message("{not-a-digest}"));
        notice.field("text").containerElementType().constraint(text());
        notice.field("controller").valid();
        notice.field("contact").containerElementType().valid();
        byId(notice, "clauses", "\\S+");
        labelled(mapping.type(Notice.Controller.class), "name");
        labelled(mapping.type(Notice.Contact.class), "name")
                .field("lines")
                .containerElementType()
                .constraint(text());
        labelled(mapping.type(Clause.class), "label");
        labelled(mapping.type(Right.class), "label");
        labelled(mapping.type(Service.class), "label");
        mapping.type(Label.class).field("ja").constraint(text()).field("en").constraint(text());
    }

    private static void elements(ConstraintMapping mapping) {
        byId(labelled(mapping.type(Category.class), "label"), "items", FULL_ID);
        justified(labelled(mapping.type(Item.class), "label"));
        labelled(mapping.type(Purpose.class), "label");
        labelled(mapping.type(Condition.class), "label");
        byId(labelled(mapping.type(Recipient.class), "label"), "members", "[A-Za-z0-9-]+");
        labelled(mapping.type(DirectChannel.class), "label");
        justified(mapping.type(NecessityRule.class));
        mapping.type(HandOff.class).field("justification").valid();
        mapping.type(Justification.class)
                .field("reason")
                .constraint(text())
                .field("owner")
                .constraint(text());
    }

    private static void jointUse(ConstraintMapping mapping) {
        TypeConstraintMappingContext<JointUseScheme> scheme = mapping.type(JointUseScheme.class);
        byId(labelled(scheme, "label"), "purposes", FULL_ID);
        scheme.field("managers").containerElementType().valid();
        labelled(mapping.type(JointUseScheme.ResponsibleManager.class), "label");
        justified(labelled(mapping.type(JointUsePurpose.class), "label"));
    }

    private static <T> TypeConstraintMappingContext<T> labelled(TypeConstraintMappingContext<T> type, String field) {
        type.field(field).valid();
        return type;
    }

    private static void justified(TypeConstraintMappingContext<?> type) {
        type.field("justification").containerElementType().valid();
    }

    private static void byId(TypeConstraintMappingContext<?> type, String field, String pattern) {
        type.field(field)
                .containerElementType(0)
                .constraint(id(pattern))
                .containerElementType(1)
                .valid();
    }

    private static PatternDef id(String pattern) {
        return new PatternDef().regexp(pattern).message("{malformed-id}");
    }

    /** Something to read; an optional text may be absent. */
    private static PatternDef text() {
        return new PatternDef().regexp("(?s).*\\S.*").message("{blank}");
    }
}
