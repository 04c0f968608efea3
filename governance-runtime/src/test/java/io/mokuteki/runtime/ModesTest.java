package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModesTest {

    @Test
    void what_is_not_set_is_enforced() {
        assertThat(Modes.of(Map.of()).forRead("com.example.Shop", List.of("basic.phone")))
                .isEqualTo(Mode.ENFORCE);
    }

    @Test
    void the_longest_package_and_the_nearest_category_win() {
        Modes modes = Modes.of(Map.of(
                "mokuteki.mode.package.com.example", "observe",
                "mokuteki.mode.package.com.example.billing", "enforce",
                "mokuteki.mode.category.usage", "observe",
                "mokuteki.mode.category.usage.monthly", "off"));

        assertThat(modes.forRead("com.example.Shop", List.of("basic.phone"))).isEqualTo(Mode.OBSERVE);
        assertThat(modes.forRead("com.example.billing.Run", List.of("basic.phone")))
                .isEqualTo(Mode.ENFORCE);
        assertThat(modes.forRead("com.examples.Shop", List.of("basic.phone"))).isEqualTo(Mode.ENFORCE);
        assertThat(modes.forRead("org.other.Shop", List.of("usage.max-demand"))).isEqualTo(Mode.OBSERVE);
        assertThat(modes.forRead("org.other.Shop", List.of("usage.monthly"))).isEqualTo(Mode.OFF);
    }

    @Test
    void where_package_and_category_differ_the_stricter_one_holds() {
        Modes modes =
                Modes.of(Map.of("mokuteki.mode.package.com.example", "off", "mokuteki.mode.category.usage", "observe"));

        assertThat(modes.forRead("com.example.Shop", List.of("usage.monthly"))).isEqualTo(Mode.OBSERVE);
        assertThat(modes.forRead("com.example.Shop", List.of("usage.monthly", "basic.name")))
                .isEqualTo(Mode.OBSERVE);
    }

    @Test
    void a_misspelt_mode_is_refused_and_never_taken_for_off() {
        assertThatThrownBy(() -> Modes.of(Map.of("mokuteki.mode", "enforced")))
                .hasMessage("mokuteki.mode is 'enforced'. It must be one of enforce, observe, off.");
        assertThatThrownBy(() -> Modes.of(Map.of("mokuteki.mode.pakage.com.example", "observe")))
                .hasMessage("mokuteki.mode.pakage.com.example is no setting. A package has"
                        + " mokuteki.mode.package.<package>, a category mokuteki.mode.category.<id>.");
    }
}
