package io.mokuteki.sample.page;

import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Reason;

/** Reasons and layers in words that a reader without the manual understands. */
final class ReasonTexts {

    private ReasonTexts() {}

    static Text why(Reason reason) {
        return switch (reason) {
            case ENGINE_ERROR -> new Text("判定できませんでした。", "The decision itself failed.");
            case NO_POLICY -> new Text("有効なポリシーがありません。", "No valid policy is in force.");
            case UNKNOWN_ID -> new Text("ポリシーにない名前です。", "The policy does not know the name.");
            case NO_PURPOSE -> new Text("利用目的が宣言されていません。", "No purpose was declared.");
            case SECRET -> new Text("どの目的でも読めない秘密の項目です。", "It is secret: no purpose may read it.");
            case NO_CHANNEL -> new Text("提供の経路が定められていません。", "It would leave through no channel, or through two.");
            case RECIPIENT_NOT_ALLOWED -> new Text("提供できる相手ではありません。", "The recipient is not one that may get it.");
            case OUTSIDE_SCHEME -> new Text("共同利用の範囲外です。", "The joint use does not cover it.");
            case RECIPIENT_NOT_NEEDED ->
                new Text("この目的に必要な範囲の事業者ではありません。", "The recipient is not one that this purpose needs.");
            case CONTRACT_NOT_IN_FORCE -> new Text("委託契約が有効ではありません。", "The processor's contract is not in force.");
            case NOT_IN_NOTICE -> new Text("お知らせにない利用です。", "The notice does not say so.");
            case NOT_NECESSARY -> new Text("この目的に必要な項目ではありません。", "The purpose does not need the item.");
            case STATISTICS_ONLY -> new Text("統計情報としてのみ利用できます。", "It may be used for statistics only.");
            case GROUP_TOO_SMALL ->
                new Text("人数が少なすぎ、個人を特定しうる統計です。", "The group is so small that it could identify somebody.");
            case CONDITION_UNMET -> new Text("条件が満たされていません。", "A condition does not hold.");
        };
    }

    static Text remedy(Reason reason) {
        return switch (reason) {
            case ENGINE_ERROR, NO_POLICY ->
                new Text("起動時のログを確認し、ポリシーを直します。", "Read the log of the start, and mend the policy.");
            case UNKNOWN_ID ->
                new Text("名前を直すか、お知らせにあるならポリシーに加えます。", "Correct the name, or declare it if the notice has it.");
            case NO_PURPOSE ->
                new Text("この処理の利用目的を@ForPurposeで宣言します。", "Declare what the code is for: annotate it with @ForPurpose.");
            case SECRET -> new Text("秘密の値ではなくハッシュを比べます。", "Compare hashes instead.");
            case NO_CHANNEL -> new Text("経路を一つだけ指定します。", "Name exactly one channel.");
            case RECIPIENT_NOT_ALLOWED ->
                new Text("登録され、定められた相手にだけ渡します。", "Hand it to a listed and registered recipient.");
            case OUTSIDE_SCHEME ->
                new Text("範囲内の項目だけを渡すか、別の根拠によります。", "Hand over what the scheme covers, or use another channel.");
            case RECIPIENT_NOT_NEEDED ->
                new Text(
                        "必要な事業者にだけ渡します（区域の事業者、切替先の事業者）。",
                        "Hand it to the one that is needed: the operator of the area, the retailer of the open case.");
            case CONTRACT_NOT_IN_FORCE -> new Text("委託契約と監督の記録を更新します。", "Renew the contract and its supervision.");
            case NOT_IN_NOTICE -> new Text("利用をやめるか、お知らせを改めます。", "Leave it, or change the notice.");
            case NOT_NECESSARY ->
                new Text(
                        "読むのをやめるか、本当に必要ならその理由とともにポリシーを改めます。",
                        "Do without it; or, where it is truly needed, change the policy, in a review that sees why.");
            case STATISTICS_ONLY ->
                new Text("個人の一覧ではなく統計を作ります（@Reclassifies）。", "Make a statistic instead of a list: @Reclassifies.");
            case GROUP_TOO_SMALL ->
                new Text(
                        "より大きな集団でまとめるか、欄を伏せる統計表を使います。",
                        "Count a larger group, or make a table that suppresses small cells.");
            case CONDITION_UNMET -> new Text("条件を満たしてから利用します。", "Use it once the condition holds.");
        };
    }

    /** What was about to happen. Statistics are the third thing that can be refused. */
    static Text action(String word) {
        return switch (word) {
            case "reading" -> new Text("読み取り", word);
            case "disclosing" -> new Text("提供", word);
            default -> new Text("利用", word);
        };
    }

    static Text layer(Layer layer) {
        return switch (layer) {
            case NOTICE -> new Text("お知らせ（公表した約束）", "the notice: what the company promised the public");
            case NECESSITY -> new Text("必要性（会社が必要と定めた範囲）", "necessity: what the company decided that it needs");
            case LAW -> new Text("法令", "law");
        };
    }
}
