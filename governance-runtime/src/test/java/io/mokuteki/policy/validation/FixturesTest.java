package io.mokuteki.policy.validation;

import static io.mokuteki.policy.Request.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The clinic's policy does what its head says. */
class FixturesTest {

    private final ValidatedPolicy clinic = PolicyValidation.check(
            PolicyFile.read(
                    "fixture-clinic.yaml",
                    FixturesTest.class.getResourceAsStream("/io/mokuteki/policy/fixture-clinic.yaml")),
            Locale.ENGLISH);

    @Test
    void the_clinics_policy_has_no_problem() {
        assertThat(clinic.problems()).isEmpty();
    }

    @Test
    void what_the_notice_does_not_pair_is_denied_by_the_notice() {
        assertThat(reason(read("health").forPurposes("billing"))).isEqualTo(Reason.NOT_IN_NOTICE);
    }

    @Test
    void a_part_of_a_purpose_narrows_it_or_has_its_necessity() {
        assertThat(reason(read("contact.name").forPurposes("reminder"))).isEqualTo(Reason.NOT_NECESSARY);
        assertThat(reason(read("contact.phone").forPurposes("reminder"))).isNull();
        assertThat(reason(read("health").forPurposes("checkup"))).isNull();
    }

    @Test
    void a_hand_off_holds_in_its_direction_only() {
        assertThat(reason(read("account").forPurposes("care", "billing"))).isNull();
        assertThat(reason(read("account").forPurposes("billing", "care"))).isEqualTo(Reason.NOT_IN_NOTICE);
    }

    @Test
    void a_category_of_categories_stands_for_what_it_includes() {
        assertThat(reason(read("identity").forPurposes("billing"))).isNull();
        assertThat(reason(read("identity").forPurposes("care"))).isEqualTo(Reason.NOT_IN_NOTICE);
    }

    private Reason reason(Request request) {
        return new DecisionEngine(clinic.policy().orElseThrow())
                .decide(request)
                .reason()
                .orElse(null);
    }
}
