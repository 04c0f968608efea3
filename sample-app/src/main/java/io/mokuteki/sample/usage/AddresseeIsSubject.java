package io.mokuteki.sample.usage;

import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionQuery;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether the one who is logged in is the one whom the data is about. */
@Component
class AddresseeIsSubject implements ConditionCheck {

    @Override
    public String condition() {
        return "addressee-is-subject";
    }

    @Override
    public boolean isMet(ConditionQuery query) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null
                && query.dataSubject()
                        .filter(subject -> login.getName().equals("customer-" + subject))
                        .isPresent();
    }
}
