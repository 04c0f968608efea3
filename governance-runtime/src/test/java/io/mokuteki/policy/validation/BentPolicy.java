package io.mokuteki.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The shop's policy with some lines written otherwise, and what validation says of it. */
final class BentPolicy {

    private final String text;

    private BentPolicy(String text) {
        this.text = text;
    }

    static BentPolicy shop() {
        try (InputStream in = BentPolicy.class.getResourceAsStream("/io/mokuteki/policy/fixture-shop.yaml")) {
            return new BentPolicy(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static BentPolicy of(String text) {
        return new BentPolicy(text);
    }

    /** The same with the first occurrence of a text written otherwise. */
    BentPolicy with(String was, String is) {
        assertThat(text).contains(was);
        int at = text.indexOf(was);
        return new BentPolicy(text.substring(0, at) + is + text.substring(at + was.length()));
    }

    /** The same without what stands from one text up to the next occurrence of another. */
    BentPolicy without(String from, String to) {
        assertThat(text).contains(from);
        int start = text.indexOf(from);
        return new BentPolicy(text.substring(0, start) + text.substring(text.indexOf(to, start)));
    }

    PolicyFile read() {
        return PolicyFile.read("p.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<String> problems() {
        return problems(Locale.ENGLISH);
    }

    List<String> problems(Locale locale) {
        return PolicyValidation.check(read(), locale).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
