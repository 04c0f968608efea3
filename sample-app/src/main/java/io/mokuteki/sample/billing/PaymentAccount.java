package io.mokuteki.sample.billing;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How a customer pays, section 3(3). The account itself stays with the payment service: here is a token of it. */
@Entity
public class PaymentAccount {

    @Id
    @DataSubjectId
    private long customerId;

    @DataCategory("payment.method")
    private String method;

    @DataCategory("payment.account-token")
    private String accountToken;

    @SuppressWarnings("NullAway.Init")
    protected PaymentAccount() {}

    public PaymentAccount(long customerId, String method, String accountToken) {
        this.customerId = customerId;
        this.method = method;
        this.accountToken = accountToken;
    }

    public String method() {
        return method;
    }

    public String accountToken() {
        return accountToken;
    }
}
