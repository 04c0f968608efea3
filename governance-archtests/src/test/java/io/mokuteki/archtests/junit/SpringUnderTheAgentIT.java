package io.mokuteki.archtests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.ward.WardApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One Boot application, with the agent and without: what each sees, and that nothing is recorded twice. */
class SpringUnderTheAgentIT {

    @Test
    void with_the_agent_reads_are_judged_and_no_proxies_are_made() throws Exception {
        assertThat(withoutDecisionIds(SecondJvm.withAgent().run(WardApplication.class)))
                .isEqualToNormalizingNewlines("""
                proxy: false
                read inside: refused, NOT_NECESSARY; recorded [reading com.example.ward.Visitor.name]
                result: 1 visitor; recorded []
                /billing: 200 [{"id":1,"name":"Hanako"}]; recorded []
                /billing-later: 200 [{"id":1,"name":"Hanako"}]; recorded []
                /marketing: 403 {"detail":"'basic.name' is not necessary for 'marketing'.","instance":"/marketing","status":403,"title":"Not permitted for this purpose","reason":"NOT_NECESSARY","layer":"necessity","clauses":["3","2(2)","3(1)"],"category":"basic.name","purposes":["marketing"],"policy":"ward 1","decision":"…"}; recorded [disclosing com.example.ward.WardApplication$Desk.forMarketing]
                /nothing: 403 {"detail":"No purpose is declared for this use.","instance":"/nothing","status":403,"title":"Not permitted for this purpose","reason":"NO_PURPOSE","layer":"notice","clauses":["2"],"category":"basic.name","purposes":[],"policy":"ward 1","decision":"…"}; recorded [reading com.example.ward.Visitor.name]
                """);
    }

    @Test
    @Tag("full")
    void without_the_agent_proxies_judge_what_goes_into_beans_and_comes_out() throws Exception {
        assertThat(withoutDecisionIds(SecondJvm.withoutAgent().run(WardApplication.class)))
                .isEqualToNormalizingNewlines("""
                proxy: true
                read inside: Hanako for [marketing]; recorded []
                result: refused, NOT_NECESSARY; recorded [returning com.example.ward.WardApplication$Reception.visitors]
                /billing: 200 [{"id":1,"name":"Hanako"}]; recorded []
                /billing-later: 200 [{"id":1,"name":"Hanako"}]; recorded []
                /marketing: 403 {"detail":"'basic.name' is not necessary for 'marketing'.","instance":"/marketing","status":403,"title":"Not permitted for this purpose","reason":"NOT_NECESSARY","layer":"necessity","clauses":["3","2(2)","3(1)"],"category":"basic.name","purposes":["marketing"],"policy":"ward 1","decision":"…"}; recorded [disclosing com.example.ward.WardApplication$Desk.forMarketing]
                /nothing: 403 {"detail":"No purpose is declared for this use.","instance":"/nothing","status":403,"title":"Not permitted for this purpose","reason":"NO_PURPOSE","layer":"notice","clauses":["2"],"category":"basic.name","purposes":[],"policy":"ward 1","decision":"…"}; recorded [disclosing com.example.ward.WardApplication$Desk.forNothing]
                """);
    }

    /** Each denial has an id of its own. */
    private static String withoutDecisionIds(String output) {
        return output.replaceAll("\"decision\":\"[0-9A-Z]{11}-[0-9A-Z]{6}\"", "\"decision\":\"…\"");
    }
}
