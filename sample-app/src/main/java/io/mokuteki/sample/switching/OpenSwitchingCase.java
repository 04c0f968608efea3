package io.mokuteki.sample.switching;

import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the customer has an open case of switching to that very retailer. */
@Component
class OpenSwitchingCase implements ConditionCheck {

    private final JdbcClient jdbc;

    OpenSwitchingCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String condition() {
        return "open-switching-case";
    }

    @Override
    public boolean isMet(ConditionQuery query) {
        return jdbc.sql("select count(*) from switching_case"
                                + " where customer_id = ? and retailer = ? and closed_on is null")
                        .param(query.dataSubject().orElseThrow())
                        .param(query.recipientId().orElseThrow())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
