package io.mokuteki.benchmark.peer;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that persistence reads through its fields. */
@Entity
class StoredReading {

    @Id
    @NotPersonal("a row number")
    long id;

    @DataSubjectId
    long customer;

    @DataCategory("basic.name")
    String name = "見本";

    @DataCategory("basic.phone")
    String phone = "03-0000-0000";

    @DataCategory("billing-contact.address")
    String address = "東京都";

    @DataCategory("usage.monthly")
    long wattHours;

    @DataCategory("supply-point.contract-capacity")
    int amperes;

    @DataCategory("payment.amount")
    long yen;

    protected StoredReading() {}

    StoredReading(long id) {
        this.id = id;
        this.customer = id;
        this.wattHours = 1_000 * id;
        this.amperes = 30;
        this.yen = id;
    }
}
