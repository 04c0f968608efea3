package io.mokuteki.archtests.report;

import io.mokuteki.policy.Label;
import io.mokuteki.policy.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis has found in code, in the terms of the report. Holds names, never values; sorts itself, so that the
 * order of discovery leaves no trace.
 *
 * @param analysed what was looked at
 * @param members the classified fields and methods
 * @param purposeMethods the methods that a purpose is declared for
 * @param uses where classified members are read
 * @param disclosures where data is handed to a recipient
 * @param violations what breaks a rule
 * @param blindSpots what this analysis could not see, besides what no analysis sees
 */
public record CodeFacts(
        Analysed analysed,
        List<Member> members,
        List<PurposeMethod> purposeMethods,
        List<Use> uses,
        List<Disclosure> disclosures,
        List<Violation> violations,
        List<BlindSpot> blindSpots) {

    private static final Comparator<List<String>> BY_ELEMENTS = Comparator.comparing(list -> String.join("\n", list));

    public CodeFacts {
        members = sorted(members, Comparator.comparing(Member::name));
        purposeMethods = sorted(purposeMethods, Comparator.comparing(PurposeMethod::site));
        uses = sorted(
                uses,
                Comparator.comparing(Use::site)
                        .thenComparing(Use::member)
                        .thenComparing(Use::purposes, BY_ELEMENTS)
                        .thenComparing(Use::declaredBy)
                        .thenComparing(Use::statistics));
        disclosures = sorted(
                disclosures,
                Comparator.comparing(Disclosure::site)
                        .thenComparing(Disclosure::to)
                        .thenComparing(Disclosure::channels, BY_ELEMENTS)
                        .thenComparing(Disclosure::purposes, BY_ELEMENTS)
                        .thenComparing(Disclosure::categories, BY_ELEMENTS)
                        .thenComparing(Disclosure::declaredBy)
                        .thenComparing(Disclosure::statistics));
        violations = sorted(
                violations,
                Comparator.comparing(Violation::rule)
                        .thenComparing(Violation::site)
                        .thenComparing(Violation::subject)
                        .thenComparing(Violation::message));
        blindSpots = sorted(
                blindSpots,
                Comparator.comparing((BlindSpot spot) -> spot.what().en()).thenComparing(BlindSpot::where));
    }

    private static <T> List<T> sorted(Collection<T> elements, Comparator<? super T> order) {
        return elements.stream().distinct().sorted(order).toList();
    }

    /** Nothing found, because nothing was looked at. */
    public static CodeFacts none() {
        return new CodeFacts(
                new Analysed(List.of(), 0, true), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * What was looked at.
     *
     * @param roots modules, folders or jars by name, never an absolute path
     * @param classes how many classes
     * @param complete whether nothing was given up on; a report on an incomplete analysis never says that all is well
     */
    public record Analysed(List<String> roots, int classes, boolean complete) {
        public Analysed {
            roots = List.copyOf(roots);
        }
    }

    /**
     * A classified field or method.
     *
     * @param name type and name: {@code com.example.Customer.phone}
     * @param categories what it holds
     */
    public record Member(String name, List<String> categories) {
        public Member {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A method that runs for purposes of its own.
     *
     * @param site where
     * @param purposes for which
     */
    public record PurposeMethod(Site site, List<String> purposes) {
        public PurposeMethod {
            purposes = List.copyOf(purposes);
        }
    }

    /**
     * A read of a classified member, under one stack of purposes that reaches it.
     *
     * @param site where it is read
     * @param member what is read: {@code com.example.Customer.phone}
     * @param categories what that holds
     * @param purposes the stack, outermost first; empty when a way without a purpose leads there
     * @param declaredBy the method whose purpose is the innermost; where it is read when nobody knows
     * @param statistics whether statistics are being made
     */
    public record Use(
            Site site,
            String member,
            List<String> categories,
            List<String> purposes,
            Site declaredBy,
            boolean statistics) {
        public Use {
            categories = List.copyOf(categories);
            purposes = List.copyOf(purposes);
        }

        /** The member's type without its package, and its name: {@code Customer.phone}. */
        public String shortMember() {
            int name = member.lastIndexOf('.');
            int type = name < 0 ? -1 : member.lastIndexOf('.', name - 1);
            return member.substring(type + 1);
        }
    }

    /**
     * A hand-over, under one stack of purposes that reaches it.
     *
     * @param site where the method that discloses is called, or the request handler itself
     * @param to the recipient's id
     * @param channels through which channels: one, unless somebody erred
     * @param categories what is handed over
     * @param purposes the stack, outermost first
     * @param declaredBy the method whose purpose is the innermost
     * @param statistics whether statistics are being made
     */
    public record Disclosure(
            Site site,
            String to,
            List<String> channels,
            List<String> categories,
            List<String> purposes,
            Site declaredBy,
            boolean statistics) {
        public Disclosure {
            channels = List.copyOf(channels);
            categories = List.copyOf(categories);
            purposes = List.copyOf(purposes);
        }
    }

    /**
     * Something that breaks a rule.
     *
     * @param rule the rule's stable id
     * @param subject what it is about, by name; tells violations of one rule apart when lines move
     * @param message what is wrong, in a sentence
     * @param site where
     * @param clauses what it rests on
     * @param fixes what would make it right, most likely first
     * @param reason why the engine refused, if it was asked
     * @param categories what was refused, then
     * @param purposes for which purposes, outermost first
     * @param to to whom, if to anybody
     */
    public record Violation(
            String rule,
            String subject,
            String message,
            Site site,
            List<String> clauses,
            List<String> fixes,
            Optional<Reason> reason,
            List<String> categories,
            List<String> purposes,
            Optional<String> to) {
        public Violation {
            categories = List.copyOf(categories);
            purposes = List.copyOf(purposes);
            clauses = List.copyOf(clauses);
            fixes = List.copyOf(fixes);
        }

        /** The same as long as rule, place and subject are: lines don't count. */
        String fingerprint() {
            String identity = String.join("\n", rule, site.type(), site.member(), subject);
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 16);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every JDK has SHA-256.", impossible);
            }
        }
    }

    /**
     * Something that "no findings" does not cover.
     *
     * @param what what could not be seen
     * @param where the place, if there is one to name; empty otherwise
     */
    public record BlindSpot(Label what, String where) {}
}
