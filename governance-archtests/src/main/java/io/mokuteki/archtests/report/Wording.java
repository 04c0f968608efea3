package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Reason;
import java.util.Map;

/** Rules, reasons and remedies in the words of reviewers, in both languages. */
final class Wording {

    private static final Map<String, Label> RULES = Map.ofEntries(
            Map.entry("governed-code-is-complete", new Label("分類されていないフィールドがある", "A field that nobody has classified")),
            Map.entry(
                    "constants-are-not-classified",
                    new Label("コンパイル時定数が個人データとして分類されている", "A compile-time constant that is classified")),
            Map.entry(
                    "value-classes-are-not-classified",
                    new Label("値クラスの中の値が個人データとして分類されている", "Classified inside a value class")),
            Map.entry(
                    "accessors-are-not-classified-alone",
                    new Label("アクセサーだけが分類され、フィールドが分類されていない", "A classified accessor of a field that is not")),
            Map.entry("labels-hold", new Label("どこにも効かないラベルがある", "A label that would hold nowhere")),
            Map.entry("ids-exist", new Label("ポリシーにない ID を参照している", "An id that the policy does not know")),
            Map.entry("accesses-have-a-purpose", new Label("目的なしに読み取っている", "Read without a purpose")),
            Map.entry("accesses-are-permitted", new Label("ポリシーが許可しない読み取り", "Read against the policy")),
            Map.entry(
                    "disclosed-parameters-are-classified",
                    new Label("提供する引数の内容が分類されていない", "Handed over, and nobody could tell what it holds")),
            Map.entry("disclosures-are-permitted", new Label("ポリシーが許可しない提供", "Handed over against the policy")),
            Map.entry(
                    "clients-are-called-behind-disclosures",
                    new Label("提供の宣言なしに提供先のクライアントを呼び出している", "A recipient's client called without @Discloses")),
            Map.entry(
                    "statistics-are-not-personal",
                    new Label("統計の結果に個人データが残っている", "Statistics that still hold personal data")));

    private Wording() {}

    /** What a rule's violations have in common; its id for a rule of somebody else's. */
    static Label rule(String rule) {
        Label known = RULES.get(rule);
        return known == null ? new Label(rule, rule) : known;
    }

    /** Why the engine refused. */
    static Label reason(Reason reason) {
        return switch (reason) {
            case ENGINE_ERROR -> new Label("判定エンジンの障害", "the engine failed");
            case NO_POLICY -> new Label("有効なポリシーがない", "no policy is in force");
            case UNKNOWN_ID -> new Label("ポリシーにない ID", "unknown to the policy");
            case NO_PURPOSE -> new Label("目的が宣言されていない", "no purpose is declared");
            case SECRET -> new Label("秘密の項目", "secret");
            case NO_CHANNEL -> new Label("経路が一つに定まらない", "not through exactly one channel");
            case RECIPIENT_NOT_ALLOWED -> new Label("提供先が認められていない", "recipient not allowed");
            case OUTSIDE_SCHEME -> new Label("共同利用の範囲外", "outside the joint-use scheme");
            case RECIPIENT_NOT_NEEDED -> new Label("この目的に不要な提供先", "recipient not needed");
            case CONTRACT_NOT_IN_FORCE -> new Label("委託契約が有効でない", "contract not in force");
            case NOT_IN_NOTICE -> new Label("公表文が認めていない", "not in the notice");
            case NOT_NECESSARY -> new Label("必要と定めていない", "not necessary");
            case STATISTICS_ONLY -> new Label("統計の作成に限る", "for statistics only");
            case GROUP_TOO_SMALL -> new Label("人数の少ない区分がある", "group too small");
            case CONDITION_UNMET -> new Label("条件が満たされない", "a condition does not hold");
        };
    }

    /** What would make it right, in Japanese; the engine tells it in English. */
    static String fix(Violation violation) {
        if (violation.reason().isPresent()) {
            return fix(violation.reason().get());
        }
        return switch (violation.rule()) {
            case "governed-code-is-complete" -> "@DataCategory で分類するか、理由を添えて @NotPersonal を付けてください。両方は付けられません。";
            case "constants-are-not-classified" -> "個人データをコードに書かないか、設定などから実行時に読み込んでください。";
            case "value-classes-are-not-classified" -> "値クラスの中ではなく、値クラスを型とするプロパティを分類してください。";
            case "accessors-are-not-classified-alone" -> "アクセサーが返すフィールドにも同じラベルを付けてください。";
            case "labels-hold" -> "値を保持するフィールド、または処理を行うメソッドにラベルを付け直してください。";
            case "ids-exist" -> "ID を訂正するか、公表文にある場合はポリシーに宣言してください。";
            case "disclosed-parameters-are-classified" ->
                "引数に @DataCategory、または理由を添えて @NotPersonal を付けるか、全フィールドが分類された型を使ってください。";
            case "clients-are-called-behind-disclosures" -> "提供先と経路を示す @Discloses をメソッドに付けてください。";
            case "statistics-are-not-personal" -> "件数、合計、平均などの集計（StatisticalTable など）だけを返してください。";
            default -> "";
        };
    }

    private static String fix(Reason reason) {
        return switch (reason) {
            case NO_PURPOSE -> "メソッド、またはその入口に @ForPurpose を付けてください。";
            case SECRET -> "この項目はどの目的でも読み取れません。読み取りを取り除いてください。";
            case NO_CHANNEL -> "@Discloses に経路を一つだけ指定してください。";
            case RECIPIENT_NOT_ALLOWED, RECIPIENT_NOT_NEEDED -> "その経路が認める提供先に限るか、別の経路を選んでください。";
            case OUTSIDE_SCHEME -> "共同利用の範囲にある項目と目的に限るか、別の経路を選んでください。";
            case CONTRACT_NOT_IN_FORCE -> "委託契約を確認してください。";
            case NOT_IN_NOTICE -> "この利用をやめるか、公表文の改定を検討してください。";
            case NOT_NECESSARY -> "この項目を使わずに済ませるか、必要性の見直しを申請してください。";
            case STATISTICS_ONLY, GROUP_TOO_SMALL -> "@Reclassifies を付けたメソッドの中で統計を作成し、個人に関するものを返さないでください。";
            case CONDITION_UNMET -> "条件に答える ConditionCheck を用意してください。";
            case UNKNOWN_ID -> "ID を訂正するか、公表文にある場合はポリシーに宣言してください。";
            case ENGINE_ERROR, NO_POLICY -> "ポリシーを確認してください。";
        };
    }
}
