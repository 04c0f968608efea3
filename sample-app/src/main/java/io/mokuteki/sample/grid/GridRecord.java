package io.mokuteki.sample.grid;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the transmission sibling knows of a supply point in its area, whoever supplies it. */
@Entity
public class GridRecord {

    @Id
    @DataSubjectId
    private long id;

    @DataCategory("supply-point.id")
    private String supplyPointId;

    @DataCategory("basic.name")
    private String name;

    @DataCategory("basic.address")
    private String address;

    @DataCategory("supply-point.contract-status")
    private String retailer;

    @SuppressWarnings("NullAway.Init")
    protected GridRecord() {}

    public long id() {
        return id;
    }

    public String supplyPointId() {
        return supplyPointId;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** The code of the retailer that supplies it. */
    public String retailer() {
        return retailer;
    }
}
