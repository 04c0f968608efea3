package io.mokuteki.sample.customer;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A customer's account on the portal, section 3(6). */
@Entity
public class PortalAccount {

    @Id
    @DataSubjectId
    private long customerId;

    @DataCategory("portal.login-id")
    private String loginId;

    @NotPersonal("a salted hash: it is compared, and the password cannot be had from it")
    private String passwordHash;

    @SuppressWarnings("NullAway.Init")
    protected PortalAccount() {}

    public PortalAccount(long customerId, String loginId, String passwordHash) {
        this.customerId = customerId;
        this.loginId = loginId;
        this.passwordHash = passwordHash;
    }

    public long customerId() {
        return customerId;
    }

    public String loginId() {
        return loginId;
    }

    public String passwordHash() {
        return passwordHash;
    }
}
