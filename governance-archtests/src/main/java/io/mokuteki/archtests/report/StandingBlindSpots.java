package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.policy.Label;
import java.util.List;

/** What no analysis of class files sees, whatever the code: a reviewer must know what "no violations" covers. */
final class StandingBlindSpots {

    static final List<BlindSpot> ALL = List.of(
            spot(
                    "リフレクション、メソッドハンドル、VarHandle による読み取り。エージェントは実行時に検査する。",
                    "Reads by reflection, method handles and VarHandles. The agent guards them at run time."),
            spot(
                    "シリアライズ、JSON などのマッパー、テンプレートエンジンによる読み取り。エージェントは実行時に検査する。",
                    "Reads by serialization, by mappers such as JSON's, and by template engines. The agent "
                            + "guards them at run time."),
            spot(
                    "保管としての読み取り。Hibernate と Hibernate Validator が読み込み、保存、検証のために行うプロパティ単位の読み取りは信頼する。",
                    "Custody: Hibernate and Hibernate Validator read single properties to load, store and "
                            + "validate. That is trusted."),
            spot(
                    "JPQL のスカラー値とタプルの射影、分類されていない型へのリポジトリの射影、ネイティブ SQL、JdbcTemplate、"
                            + "および実行時に組み立てる問い合わせ。"
                            + "データベースから直接読む列は、フィールドの読み取りとして現れず、実行時にも検査しない。",
                    "Scalars and tuples of JPQL, projections of repositories into types that are not classified, native "
                            + "SQL, JdbcTemplate, and queries put together at run time. A column read straight from the "
                            + "database is no read of a field, at run time neither."),
            spot(
                    "コンパイル時定数。コンパイラが値を利用側へ複写するため、読み取りが残らない。",
                    "Compile-time constants. The compiler copies their values into their users, and no read remains."),
            spot(
                    "値の流れ。分類された値を許可された目的で読み取った後、ログ、キャッシュ、分類のないフィールド、戻り値へ移す処理。",
                    "The flow of values. What code does with a value after a permitted read: log it, cache it, keep it in an"
                            + " unclassified field, return it."),
            spot(
                    "分類されていないデータ。@Governed の外にある型のフィールドは、分類漏れも検出されない。",
                    "Data that nobody classified. Outside @Governed types, a forgotten label is not noticed."),
            spot(
                    "解析対象に含まれないクラス、ほかのシステム、データベースやファイルに対する人手の操作。",
                    "Classes that were not analysed, other systems, and what people do to databases and files by hand."),
            spot(
                    "条件が実際に満たされるかどうか。ビルドは条件を満たすものと仮定し、未確認の条件として一覧にする。",
                    "Whether conditions hold. The build assumes them, and lists each as open."),
            spot("ネイティブコード、JNI、デバッガー、ヒープダンプ。", "Native code, JNI, debuggers and heap dumps."),
            spot(
                    "暗黙の流れとデータ競合。分岐の結果から推測できる内容は追跡しない。",
                    "Implicit flows and data races. What a branch reveals is not followed."));

    private StandingBlindSpots() {}

    private static BlindSpot spot(String ja, String en) {
        return new BlindSpot(new Label(ja, en), "");
    }
}
