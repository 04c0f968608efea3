package io.mokuteki.sample.page;

import io.mokuteki.runtime.StatisticalTable;
import io.mokuteki.sample.billing.InvoiceRun;
import io.mokuteki.sample.contract.SignUp;
import io.mokuteki.sample.contract.SignUpForm;
import io.mokuteki.sample.contract.WheelingReceipt;
import io.mokuteki.sample.grid.GridDesk;
import io.mokuteki.sample.marketing.UsageStatistics;
import io.mokuteki.sample.seed.Seeder;
import io.mokuteki.sample.shortcut.BalancingMail;
import io.mokuteki.sample.shortcut.CampaignList;
import io.mokuteki.sample.shortcut.InvoicePreview;
import io.mokuteki.sample.shortcut.WinBack;
import io.mokuteki.sample.switching.RelayReceipt;
import io.mokuteki.sample.switching.SwitchingDesk;
import io.mokuteki.sample.switching.TerminationRelay;
import io.mokuteki.sample.usage.UsageReadings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All scenarios, in the order of the page. */
@Component
class Scenarios {

    private static final LocalDate DAY = Seeder.MONTH.atDay(15);

    private final List<Scenario> all;

    Scenarios(
            SignUp signUp,
            InvoiceRun invoices,
            BalancingMail balancingMail,
            InvoicePreview invoicePreview,
            UsageReadings readings,
            TerminationRelay relay,
            UsageStatistics statistics,
            CampaignList campaignList,
            GridDesk gridDesk,
            SwitchingDesk switchingDesk,
            WinBack winBack) {
        all = List.of(
                signUp(signUp),
                invoices(invoices, balancingMail, invoicePreview),
                usage(readings),
                relay(relay),
                cities(statistics),
                campaign(statistics, campaignList),
                grid(gridDesk),
                winBack(switchingDesk, winBack));
    }

    List<Scenario> all() {
        return all;
    }

    Scenario scenario(String id) {
        return all.stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchScenarioException::new);
    }

    private static Scenario signUp(SignUp signUp) {
        return new Scenario(
                "sign-up",
                new Text("新規のお申し込み", "Sign-up"),
                new Text(
                        "新しいお客さまの契約を結び、託送供給の申込みをその区域の一般送配電事業者へ渡します。" + "ほかの区域の事業者は、この目的に必要な範囲の事業者ではありません。",
                        "A new customer's contract is opened, and the wheeling application goes to the transmission"
                                + " operator of the area. An operator of another area is not one that this needs."),
                List.of(
                        new Action(
                                "own-area",
                                true,
                                Persona.CLERK,
                                new Text("契約し、区域03の事業者へ申し込む", "Open a contract, apply to the operator of area 03"),
                                () -> opened(signUp.open(form(), "03"))),
                        new Action(
                                "other-area",
                                false,
                                Persona.CLERK,
                                new Text("同じ申込みを区域06の事業者へ渡す", "Hand the same application to the operator of area 06"),
                                () -> opened(signUp.open(form(), "06")))));
    }

    private static SignUpForm form() {
        return new SignUpForm("見本 新子", "東見本市", "東見本市架空町100番地", "000-0000-1000", "shinko@mihon.example", "03", 40);
    }

    private static Told opened(WheelingReceipt receipt) {
        return Told.that(
                "契約を結びました。区域" + receipt.operator() + "の一般送配電事業者が申込みを受け付けました（受付番号 " + receipt.reference() + "）。",
                "The contract is open. The operator of area " + receipt.operator()
                        + " took the application, as its number " + receipt.reference() + ".");
    }

    private static Scenario invoices(InvoiceRun invoices, BalancingMail balancingMail, InvoicePreview preview) {
        return new Scenario(
                "invoices",
                new Text("月次の請求", "The invoice run"),
                new Text(
                        "請求は使用量・供給地点・請求先住所を使います。需給調整の業務は使用量を使いますが、" + "請求先のEメールアドレスは必要としません。目的のない処理は何も読めません。",
                        "Billing uses usage, supply points and billing addresses. The balancing job uses usage too, but"
                                + " has no need of anybody's e-mail address. Code without a purpose reads nothing."),
                List.of(
                        new Action(
                                "run",
                                true,
                                Persona.CLERK,
                                new Text("10月分の請求書を作る", "Write the invoices of October"),
                                () -> {
                                    InvoiceRun.Result result = invoices.run(Seeder.MONTH);
                                    return Told.that(
                                            "請求書を%,d通作りました。合計 %,d円です。"
                                                    .formatted(
                                                            result.invoices(),
                                                            result.total().longValue()),
                                            "%,d invoices were written, ¥%,d in all."
                                                    .formatted(
                                                            result.invoices(),
                                                            result.total().longValue()));
                                }),
                        new Action(
                                "balancing-mail",
                                false,
                                Persona.CLERK,
                                new Text("需給調整の業務が節電依頼のメールを送る", "The balancing job e-mails a plea to save"),
                                () -> {
                                    long sent = balancingMail.askToSave();
                                    return Told.that(sent + "人に送りました。", "Sent to " + sent + " customers.");
                                }),
                        new Action(
                                "no-purpose",
                                false,
                                Persona.CLERK,
                                new Text("目的を宣言していない補助処理が請求先を読む", "A helper without a purpose reads the addresses"),
                                () -> {
                                    int widest = preview.widestAddress();
                                    return Told.that(
                                            "最も長い住所は" + widest + "文字です。",
                                            "The longest address has " + widest + " characters.");
                                })));
    }

    private static Scenario usage(UsageReadings readings) {
        return new Scenario(
                "usage",
                new Text("30分ごとの使用量", "Half-hourly usage"),
                new Text(
                        "お客さまは、ポータルサイトでご自分の30分ごとの使用量を見られます。" + "生活の様子がわかる情報なので、本人以外には知らせません。",
                        "On the portal customers see their own usage, half hour by half hour. It shows how somebody"
                                + " lives, and is told to nobody else."),
                List.of(
                        new Action(
                                "own",
                                true,
                                Persona.CUSTOMER,
                                new Text("自分の10月15日の使用量を見る", "Look at one's own 15 October"),
                                () -> seen(readings, 1)),
                        new Action(
                                "other",
                                false,
                                Persona.CUSTOMER,
                                new Text("別のお客さま0002の同じ日を見る", "Look at customer 0002's same day"),
                                () -> seen(readings, 2))));
    }

    private static Told seen(UsageReadings readings, long customerId) {
        readings.ofDay(customerId, DAY);
        return Told.that("48の30分値を本人のページに表示しました。", "The 48 readings are on the page of the one who asked.")
                .with("/portal/customers/" + customerId + "/usage/" + DAY + ".svg");
    }

    private static Scenario relay(TerminationRelay relay) {
        return new Scenario(
                "termination",
                new Text("廃止取次", "Termination relay"),
                new Text(
                        "お客さまが小売電気事業者を変更するとき、契約の廃止を切替先へ取り次ぎます。" + "切替の申込みがないお客さまの情報を渡す理由はありません。",
                        "When a customer changes to another retailer, the end of the contract is relayed to it. Of a"
                                + " customer who has no open case with it, there is nothing to relay."),
                List.of(
                        new Action(
                                "open-case",
                                true,
                                Persona.CLERK,
                                new Text("切替中のお客さま0011を架空パワーへ取り次ぐ", "Relay customer 0011, who changes to Kaku Power"),
                                () -> relayed(relay.relay(11, "X0002"))),
                        new Action(
                                "no-case",
                                false,
                                Persona.CLERK,
                                new Text("切替のないお客さま0021を架空パワーへ知らせる", "Tell Kaku Power of customer 0021, who stays"),
                                () -> relayed(relay.relay(21, "X0002"))),
                        new Action(
                                "struck-off",
                                false,
                                Persona.CLERK,
                                new Text("登録を抹消された廃業電力へ取り次ぐ", "Relay to a retailer that was struck off the register"),
                                () -> relayed(relay.relay(13, "X0009")))));
    }

    private static Told relayed(RelayReceipt receipt) {
        return Told.that(
                "事業者" + receipt.retailer() + "が受け付けました（受付番号 " + receipt.reference() + "）。",
                "Retailer " + receipt.retailer() + " took it, as its number " + receipt.reference() + ".");
    }

    private static Scenario cities(UsageStatistics statistics) {
        return new Scenario(
                "cities",
                new Text("市町村別の平均使用量", "City averages"),
                new Text(
                        "マーケティングは、個人を特定しない統計情報だけを使えます。10人に満たない欄は伏せ、" + "合計から逆算できないように、ほかの欄も必要なだけ伏せます。沖小見本村のお客さまは9人です。",
                        "Marketing may use statistics that identify nobody. A cell of fewer than ten people is"
                                + " suppressed, and enough others that no total gives it away. 沖小見本村 has nine customers."),
                List.of(
                        new Action(
                                "table",
                                true,
                                Persona.CLERK,
                                new Text("市町村別の平均の表を作る", "A table of averages by city"),
                                () -> tabulated(statistics.averageByCity(Seeder.MONTH))),
                        new Action(
                                "city",
                                true,
                                Persona.CLERK,
                                new Text("東見本市の平均を求める", "The average of 東見本市"),
                                () -> averaged(statistics, "東見本市")),
                        new Action(
                                "city-of-nine",
                                false,
                                Persona.CLERK,
                                new Text("9人だけの沖小見本村の平均を求める", "The average of 沖小見本村, which has nine"),
                                () -> averaged(statistics, "沖小見本村"))));
    }

    private static Told averaged(UsageStatistics statistics, String city) {
        String average = statistics.averageIn(city, Seeder.MONTH).toPlainString();
        return Told.that(
                city + "の平均は1世帯あたり" + average + " kWhです。",
                "A household in " + city + " used " + average + " kWh on average.");
    }

    private static Told tabulated(StatisticalTable table) {
        List<Told.Row> rows = new ArrayList<>();
        for (StatisticalTable.Entry entry : table.entries()) {
            rows.add(row(String.join(" · ", entry.keys()), entry.cell()));
        }
        rows.add(row("計 Total", table.total()));
        return Told.that(
                        "1世帯あたりの平均です。伏せた欄は%d、いずれも計算では求められません。".formatted(table.suppressed()),
                        "Averages per household. %d cells are suppressed, and none of them can be computed."
                                .formatted(table.suppressed()))
                .with(rows);
    }

    private static Told.Row row(String label, StatisticalTable.Cell cell) {
        return new Told.Row(
                label, cell.count().isPresent() ? Long.toString(cell.count().getAsLong()) : "–", cell.toString());
    }

    private static Scenario campaign(UsageStatistics statistics, CampaignList list) {
        return new Scenario(
                "campaign",
                new Text("マーケティングの顧客一覧", "A list for marketing"),
                new Text(
                        "販売促進のためにお客さまの一覧が欲しい、とマーケティングが言います。" + "利用目的2(7)には「統計情報として」という脚注があります。",
                        "Marketing would like a list of customers to call. Purpose 2(7) carries a footnote: as"
                                + " statistics."),
                List.of(
                        new Action(
                                "capacities",
                                true,
                                Persona.CLERK,
                                new Text("契約容量別の統計を作る", "Statistics by contract capacity"),
                                () -> tabulated(statistics.averageByCapacity(Seeder.MONTH))),
                        new Action(
                                "names",
                                false,
                                Persona.CLERK,
                                new Text("氏名と電話番号の一覧を作る", "List names and telephone numbers"),
                                () -> listed(list.namesAndNumbers())),
                        new Action(
                                "addresses",
                                false,
                                Persona.CLERK,
                                new Text("氏名なしで住所の一覧を作る", "List addresses, without names"),
                                () -> listed(list.addresses()))));
    }

    private static Told listed(int count) {
        return Told.that(count + "人の一覧を作りました。", count + " customers were listed.");
    }

    private static Scenario grid(GridDesk desk) {
        return new Scenario(
                "grid",
                new Text("送配電部門の顧客情報", "The transmission sibling's records"),
                new Text(
                        "2022年から2023年にかけて、複数の電力会社の小売部門が、送配電子会社のシステムで競合他社の" + "お客さまの情報を閲覧していました。ここでは1件ごとの受け渡しが判定されます。",
                        "In 2022–23 the retail staff of several utilities were found reading competitors' customers in"
                                + " systems of their transmission siblings. Here every hand-over is judged, record by record."),
                List.of(
                        new Action(
                                "coming",
                                true,
                                Persona.CLERK,
                                new Text("当社へ切り替える他社のお客さまを照会する", "Look up a competitor's customer who changes to us"),
                                () -> shown(desk.lookUp(900_001, "X0001"))),
                        new Action(
                                "competitor",
                                false,
                                Persona.CLERK,
                                new Text("切替と無関係な他社のお客さまを照会する", "Look up a competitor's customer who does not"),
                                () -> shown(desk.lookUp(900_002, "X0001")))));
    }

    private static Told shown(int count) {
        return Told.that(
                "照会画面に表示しました（起動から" + count + "件目）。", "Shown on the screen, as number " + count + " since the start.");
    }

    private static Scenario winBack(SwitchingDesk desk, WinBack winBack) {
        return new Scenario(
                "win-back",
                new Text("切替の情報による取戻し営業", "Win-back"),
                new Text(
                        "切替の通知は、切替のために届いたものです。それを使ってお客さまに思いとどまるよう電話すれば、" + "通知の目的を外れます。目的は入れ子になっても広がりません。",
                        "A switching notice came for the switching. Calling the customer to talk them out of leaving is"
                                + " another purpose, and purposes that nest do not add up: both must permit."),
                List.of(
                        new Action(
                                "handle",
                                true,
                                Persona.CLERK,
                                new Text("切替の手続きを点検する", "Check the cases of those who leave"),
                                () -> {
                                    int ready = desk.readyToRelay();
                                    return Told.that(
                                            ready + "件が取次の準備を終えています。", ready + " cases are ready to be relayed.");
                                }),
                        new Action(
                                "call",
                                false,
                                Persona.CLERK,
                                new Text("離れるお客さまに引き止めの電話をかける", "Call those who leave, to win them back"),
                                () -> {
                                    int called = winBack.callThoseWhoLeave();
                                    return Told.that(called + "人に電話しました。", called + " customers were called.");
                                })));
    }
}
