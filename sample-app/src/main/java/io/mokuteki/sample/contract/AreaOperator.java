package io.mokuteki.sample.contract;

import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the operator is the one of the customer's area: the first two digits of the supply point's id. */
@Component
class AreaOperator implements ConditionCheck {

    private final JdbcClient jdbc;

    AreaOperator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String condition() {
        return "area-operator";
    }

    @Override
    public boolean isMet(ConditionQuery query) {
        return jdbc.sql("select count(*) from supply_point where customer_id = ? and substring(id, 1, 2) = ?")
                        .param(query.dataSubject().orElseThrow())
                        .param(query.recipientId().orElseThrow())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
