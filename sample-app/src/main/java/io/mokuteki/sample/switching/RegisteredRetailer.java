package io.mokuteki.sample.switching;

import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the retailer is on the public register on that day. */
@Component
class RegisteredRetailer implements ConditionCheck {

    private final JdbcClient jdbc;

    RegisteredRetailer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String condition() {
        return "registered-retailer";
    }

    @Override
    public boolean isMet(ConditionQuery query) {
        return jdbc.sql("select count(*) from retailer where code = :code and registered_on <= :day"
                                + " and (struck_off_on is null or struck_off_on > :day)")
                        .param("code", query.recipientId().orElseThrow())
                        .param("day", query.date())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
