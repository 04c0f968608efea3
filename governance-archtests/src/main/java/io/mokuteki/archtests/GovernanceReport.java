package io.mokuteki.archtests;

import io.mokuteki.archtests.flow.Access;
import io.mokuteki.archtests.flow.BlindSpot.Kind;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.archtests.flow.HandOver;
import io.mokuteki.archtests.flow.Judgement;
import io.mokuteki.archtests.report.CodeFacts;
import io.mokuteki.archtests.report.CodeFacts.Analysed;
import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.CodeFacts.Member;
import io.mokuteki.archtests.report.CodeFacts.PurposeMethod;
import io.mokuteki.archtests.report.CodeFacts.Use;
import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.archtests.report.Remark;
import io.mokuteki.archtests.report.ReportFiles;
import io.mokuteki.archtests.report.ReportModel;
import io.mokuteki.archtests.report.ReportModel.Verdict;
import io.mokuteki.archtests.report.Site;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.validation.PolicyLint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a reviewer is given: which data the code uses for which purpose, held against the notice.
 *
 * <p>The same code and policy always give the same bytes, on every machine.
 *
 * <pre>{@code
 * GovernanceReport.of(GovernanceSettings.defaults().analyse(classes))
 *         .analysing("shop", classes.size())
 *         .write(Path.of("target/governance"));
 * }</pre>
 */
public final class GovernanceReport {

    private final GovernedCode code;
    private final Analysed analysed;
    private final int missing;
    private final SourceFiles sources;

    private GovernanceReport(GovernedCode code, Analysed analysed, int missing, SourceFiles sources) {
        this.code = code;
        this.analysed = analysed;
        this.missing = missing;
        this.sources = sources;
    }

    /** The report on that code, whose sources are in the current folder's module. */
    public static GovernanceReport of(GovernedCode code) {
        return new GovernanceReport(
                code, new Analysed(List.of(), code.governedTypes().size(), true), 0, SourceFiles.of(Path.of("")));
    }

    /** The same, telling which module was analysed, and how many classes it has. */
    public GovernanceReport analysing(String module, int classes) {
        return analysing(List.of(module), classes);
    }

    /**
     * The same, telling what was analysed.
     *
     * @param names modules, folders or jars, by names that every machine shares
     * @param classes how many classes
     */
    public GovernanceReport analysing(List<String> names, int classes) {
        return new GovernanceReport(code, new Analysed(names, classes, analysed.complete()), missing, sources);
    }

    /** The same, telling how many classes or files could not be analysed besides those that the analysis misses. */
    public GovernanceReport missing(int files) {
        return new GovernanceReport(code, analysed, files, sources);
    }

    /** The same, with the sources of the module in that folder. */
    public GovernanceReport withSourcesOf(Path module) {
        return new GovernanceReport(code, analysed, missing, SourceFiles.of(module));
    }

    /**
     * Writes {@code report.html}, {@code report.md}, {@code report.json} and {@code report.sarif}.
     *
     * @param directory where; it is created when it is not there
     * @return whether the code keeps the notice, as far as the analysis can see
     */
    public Verdict write(Path directory) {
        ReportModel model = model();
        ReportFiles.write(model, directory);
        return model.verdict();
    }

    ReportModel model() {
        return ReportModel.of(code.policy(), remarks(), facts());
    }

    private List<Remark> remarks() {
        List<io.mokuteki.policy.validation.Remark> japanese = PolicyLint.remarks(code.policy(), Locale.JAPANESE);
        List<io.mokuteki.policy.validation.Remark> english = PolicyLint.remarks(code.policy(), Locale.ENGLISH);
        return IntStream.range(0, english.size())
                .mapToObj(index -> new Remark(
                        english.get(index).rule(),
                        english.get(index).clauses(),
                        new Label(
                                japanese.get(index).message(),
                                english.get(index).message()),
                        new Label(
                                japanese.get(index).advice(), english.get(index).advice())))
                .toList();
    }

    private CodeFacts facts() {
        Map<String, Site> purposeSites = new HashMap<>();
        code.purposeMethods().forEach(method -> purposeSites.putIfAbsent(key(method.site()), site(method.site())));
        List<Use> uses = new ArrayList<>();
        for (Access access : code.accesses()) {
            for (Judgement judgement : access.judgements()) {
                uses.add(new Use(
                        site(access.site()),
                        access.member().toString(),
                        access.member().categories(),
                        judgement.purposes(),
                        declaredBy(access.site(), judgement, purposeSites),
                        judgement.statistics()));
            }
        }
        return new CodeFacts(
                complete(),
                code.members().stream()
                        .map(member -> new Member(member.toString(), member.categories()))
                        .toList(),
                code.purposeMethods().stream()
                        .map(method -> new PurposeMethod(site(method.site()), method.purposes()))
                        .toList(),
                uses,
                disclosures(purposeSites),
                violations(),
                blindSpots());
    }

    /** A class that governs others and cannot be found may hide anything. */
    private Analysed complete() {
        boolean unresolved = code.blindSpots().stream().anyMatch(spot -> spot.kind() == Kind.UNRESOLVED_CLASS);
        return new Analysed(analysed.roots(), analysed.classes(), missing == 0 && !unresolved);
    }

    private List<BlindSpot> blindSpots() {
        Stream<BlindSpot> ofFiles = missing == 0
                ? Stream.empty()
                : Stream.of(new BlindSpot(
                        new Label(
                                "解析できなかったクラスまたはファイル: " + missing + " 件",
                                "Classes or files that could not be analysed: " + missing),
                        ""));
        return Stream.concat(ofFiles, code.blindSpots().stream().map(GovernanceReport::blindSpot))
                .toList();
    }

    private List<Disclosure> disclosures(Map<String, Site> purposeSites) {
        List<Disclosure> disclosures = new ArrayList<>();
        for (HandOver handOver : code.handOvers()) {
            for (Judgement judgement : handOver.judgements()) {
                if (!handOver.categories().isEmpty()) {
                    disclosures.add(new Disclosure(
                            site(handOver.site()),
                            handOver.to(),
                            handOver.channel().map(List::of).orElse(List.of()),
                            handOver.categories(),
                            judgement.purposes(),
                            declaredBy(handOver.site(), judgement, purposeSites),
                            judgement.statistics()));
                }
            }
        }
        return disclosures;
    }

    private List<Violation> violations() {
        return Findings.all(code).stream()
                .map(finding -> new Violation(
                        finding.rule(),
                        finding.subject(),
                        finding.message(),
                        site(finding.site()),
                        finding.clauses(),
                        finding.fixes(),
                        finding.decision().flatMap(Decision::reason),
                        finding.decision().map(Decision::item).map(List::of).orElse(List.of()),
                        finding.decision().map(Decision::purposes).orElse(List.of()),
                        finding.decision().flatMap(Decision::recipient)))
                .toList();
    }

    /** The innermost method on the way that has a purpose of its own. */
    private Site declaredBy(
            io.mokuteki.archtests.flow.Site place, Judgement judgement, Map<String, Site> purposeSites) {
        List<io.mokuteki.archtests.flow.Site> way = new ArrayList<>(judgement.path());
        way.add(place);
        for (int step = way.size() - 1; step >= 0; step--) {
            Site declaring = purposeSites.get(key(way.get(step)));
            if (declaring != null) {
                return declaring;
            }
        }
        return site(place);
    }

    private static String key(io.mokuteki.archtests.flow.Site site) {
        return site.type() + "#" + site.member();
    }

    private Site site(io.mokuteki.archtests.flow.Site site) {
        return new Site(site.type(), site.member(), sources.path(site.type(), site.file()), site.line());
    }

    private static BlindSpot blindSpot(io.mokuteki.archtests.flow.BlindSpot spot) {
        String kind = switch (spot.kind()) {
            case UNRESOLVED_CLASS -> "見つからないクラス";
            case QUERY -> "フィールドを介さずに列を読む問い合わせ";
            case HANDED_ON -> "保管として読み取られた値の受け渡し";
            case REFLECTION -> "名前による、または一括の読み取り";
            case SCOPE_BY_HAND -> "コードで開いた目的（注釈なし）";
            case TOO_MANY_STACKS -> "区別しきれない目的の組み合わせ";
            case WIDE_CALL -> "実装が多く、すべてを対象とした呼び出し";
        };
        return new BlindSpot(new Label(kind, spot.text()), spot.where());
    }
}
