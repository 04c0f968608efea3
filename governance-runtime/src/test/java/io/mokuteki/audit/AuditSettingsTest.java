package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditSettingsTest {

    private static AuditSettings of(Map<String, String> properties, Map<String, String> variables) {
        return AuditSettings.of(properties::get, variables::get);
    }

    @Test
    void without_settings_there_is_no_file() {
        assertThat(of(Map.of(), Map.of())).isEqualTo(AuditSettings.NONE);
        assertThat(of(Map.of("mokuteki.audit.file", " "), Map.of())).isEqualTo(AuditSettings.NONE);
    }

    @Test
    void a_property_wins_over_the_environment() {
        assertThat(of(
                        Map.of("mokuteki.audit.file", "a.jsonl"),
                        Map.of("MOKUTEKI_AUDIT_FILE", "b.jsonl", "MOKUTEKI_AUDIT_FLUSH", "250ms")))
                .isEqualTo(new AuditSettings(Optional.of(Path.of("a.jsonl")), Duration.ofMillis(250)));
    }

    @Test
    void an_interval_that_is_none_says_what_would_be_one() {
        assertThatThrownBy(() -> of(Map.of("mokuteki.audit.flush", "2 weeks"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mokuteki.audit.flush is '2 weeks'. It must be a number with its unit: 500ms, 2s or 1m.");
        assertThatThrownBy(() -> of(Map.of("mokuteki.audit.flush", "0s"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mokuteki.audit.flush is PT0S. It must be from 10ms to an hour.");
        assertThat(of(Map.of("mokuteki.audit.flush", "2m"), Map.of()).flush()).isEqualTo(Duration.ofMinutes(2));
    }
}
