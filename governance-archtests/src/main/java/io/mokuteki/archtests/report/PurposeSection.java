package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.CodeFacts.PurposeMethod;
import io.mokuteki.archtests.report.Judgement.Necessity;
import io.mokuteki.archtests.report.Matrix.ItemRow;
import io.mokuteki.archtests.report.Matrix.JudgedUse;
import io.mokuteki.archtests.report.Matrix.Row;
import io.mokuteki.policy.Category;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.NecessityRule;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A purpose: what it may use, on which terms, and the code that runs for it.
 *
 * @param purpose the purpose
 * @param rule its row of the necessity matrix, if it has one
 * @param categories what it may use
 * @param methods the code that runs for it
 */
record PurposeSection(
        Purpose purpose, Optional<NecessityRule> rule, List<CategoryTerms> categories, List<Method> methods) {

    PurposeSection {
        categories = List.copyOf(categories);
        methods = List.copyOf(methods);
    }

    /** The categories of which it may use something, or of which code uses something. */
    List<CategoryTerms> shown() {
        return categories.stream()
                .filter(category -> category.isPermitted() || !category.uses().isEmpty())
                .toList();
    }

    /** What must hold for anything under the purpose. */
    List<String> conditions() {
        return rule.map(NecessityRule::conditions).orElse(List.of());
    }

    /** The other categories. */
    List<CategoryTerms> denied() {
        return categories.stream()
                .filter(category -> !category.isPermitted() && category.uses().isEmpty())
                .toList();
    }

    /**
     * The terms on which a purpose may use a category.
     *
     * @param category the category
     * @param terms its items by their terms; at least one
     * @param uses where code reads any of them for the purpose
     */
    record CategoryTerms(Category category, List<Terms> terms, List<JudgedUse> uses) {

        /** The uses by the method that reads. */
        List<Reader> readers() {
            Map<String, List<JudgedUse>> byMethod = new LinkedHashMap<>();
            for (JudgedUse use : uses.stream()
                    .sorted(Comparator.comparing(judged -> judged.use().site()))
                    .toList()) {
                Site site = use.use().site();
                byMethod.computeIfAbsent(site.type() + "." + site.member(), method -> new ArrayList<>())
                        .add(use);
            }
            return byMethod.values().stream().map(Reader::of).toList();
        }

        boolean isPermitted() {
            return terms.stream().anyMatch(items -> items.judgement().isPermitted());
        }

        /** The terms that depend on other conditions than those, and on which. */
        List<Terms> conditionalBeyond(List<String> common) {
            return terms.stream()
                    .filter(items -> items.judgement().isPermitted())
                    .map(items -> items.without(common))
                    .filter(items -> !items.judgement().conditions().isEmpty())
                    .toList();
        }

        List<Judgement.Pairing> pairings() {
            return terms.stream()
                    .map(items -> items.judgement().pairing())
                    .distinct()
                    .toList();
        }
    }

    /**
     * A method that reads.
     *
     * @param site its first read
     * @param members what it reads, each with its lines: {@code Customer.phone :58 :63}
     * @param permitted whether all of it is permitted
     */
    record Reader(Site site, List<String> members, boolean permitted) {

        private static Reader of(List<JudgedUse> uses) {
            Map<String, Set<Integer>> lines = new TreeMap<>();
            uses.forEach(use -> lines.computeIfAbsent(use.use().shortMember(), member -> new TreeSet<>())
                    .add(use.use().site().line()));
            return new Reader(
                    uses.get(0).use().site(),
                    lines.entrySet().stream()
                            .map(entry -> entry.getKey()
                                    + entry.getValue().stream()
                                            .filter(line -> line > 0)
                                            .map(line -> " :" + line)
                                            .collect(Collectors.joining()))
                            .toList(),
                    uses.stream().allMatch(JudgedUse::permitted));
        }
    }

    /**
     * Items with the same terms.
     *
     * @param items the items
     * @param whole whether these are all items of the category
     * @param judgement the terms
     */
    record Terms(List<Item> items, boolean whole, Judgement judgement) {

        private Terms without(List<String> conditions) {
            return new Terms(
                    items,
                    whole,
                    new Judgement(
                            judgement.pairing(),
                            judgement.necessity(),
                            judgement.conditions().stream()
                                    .filter(condition -> !conditions.contains(condition))
                                    .toList(),
                            judgement.clauses(),
                            judgement.refusal()));
        }
    }

    /**
     * A method that runs for the purpose.
     *
     * @param site where it is declared
     * @param reads what it reads, itself or through what it calls
     * @param discloses what it hands to whom
     */
    record Method(Site site, List<JudgedUse> reads, List<Disclosure> discloses) {

        /** What it reads, each member once: {@code Customer.phone}. */
        List<String> members() {
            return reads.stream()
                    .map(read -> read.use().shortMember())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    static List<PurposeSection> of(Policy policy, Matrix matrix, CodeFacts facts) {
        List<PurposeSection> sections = new ArrayList<>();
        for (int column = 0; column < matrix.purposes().size(); column++) {
            Purpose purpose = matrix.purposes().get(column);
            List<CategoryTerms> categories = new ArrayList<>();
            for (Row row : matrix.rows()) {
                categories.add(new CategoryTerms(
                        row.category(),
                        terms(row, column),
                        row.cells().get(column).uses()));
            }
            sections.add(new PurposeSection(
                    purpose,
                    Optional.ofNullable(policy.necessity().get(purpose.id())),
                    categories,
                    methods(purpose, categories, facts)));
        }
        return sections;
    }

    private static List<Terms> terms(Row row, int column) {
        record Key(Necessity necessity, List<String> conditions, Judgement.Pairing pairing) {}
        Map<Key, List<ItemRow>> groups = new LinkedHashMap<>();
        for (ItemRow item : row.items()) {
            Judgement judgement = item.cells().get(column).judgement();
            groups.computeIfAbsent(
                            new Key(judgement.necessity(), judgement.conditions(), judgement.pairing()),
                            key -> new ArrayList<>())
                    .add(item);
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(
                        items -> !items.get(0).cells().get(column).judgement().isPermitted()))
                .map(items -> new Terms(
                        items.stream().map(ItemRow::item).toList(),
                        groups.size() == 1,
                        items.get(0).cells().get(column).judgement()))
                .toList();
    }

    private static List<Method> methods(Purpose purpose, List<CategoryTerms> categories, CodeFacts facts) {
        Map<Site, Set<JudgedUse>> reads = new TreeMap<>();
        Map<Site, Set<Disclosure>> discloses = new TreeMap<>();
        Set<Site> sites = new LinkedHashSet<>();
        for (PurposeMethod method : facts.purposeMethods()) {
            if (method.purposes().contains(purpose.id())) {
                sites.add(method.site());
            }
        }
        for (CategoryTerms category : categories) {
            for (JudgedUse use : category.uses()) {
                sites.add(use.use().declaredBy());
                reads.computeIfAbsent(use.use().declaredBy(), site -> new LinkedHashSet<>())
                        .add(use);
            }
        }
        for (Disclosure disclosure : facts.disclosures()) {
            if (disclosure.purposes().contains(purpose.id())) {
                sites.add(disclosure.declaredBy());
                discloses
                        .computeIfAbsent(disclosure.declaredBy(), site -> new LinkedHashSet<>())
                        .add(disclosure);
            }
        }
        return sites.stream()
                .sorted()
                .map(site -> new Method(
                        site,
                        List.copyOf(reads.getOrDefault(site, Set.of())),
                        List.copyOf(discloses.getOrDefault(site, Set.of()))))
                .toList();
    }
}
