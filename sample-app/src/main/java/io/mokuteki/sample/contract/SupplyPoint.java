package io.mokuteki.sample.contract;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a customer is supplied: the sixteen items of the notice, section 3(5). */
@Entity
public class SupplyPoint {

    /** 22 digits; the first two are the area of the operator. */
    @Id
    @DataCategory("supply-point.id")
    private String id;

    @DataSubjectId
    private long customerId;

    @DataCategory("supply-point.grid-area")
    private String gridArea;

    @DataCategory("supply-point.island-terms")
    private boolean islandTerms;

    /** In amperes. */
    @DataCategory("supply-point.contract-capacity")
    private int contractCapacity;

    /** In amperes. */
    @DataCategory("supply-point.current-limit")
    private int currentLimit;

    @DataCategory("supply-point.service-menu")
    private String serviceMenu;

    /** In per cent. */
    @DataCategory("supply-point.power-factor")
    private int powerFactor;

    @DataCategory("supply-point.supply-method")
    private String supplyMethod;

    @DataCategory("supply-point.contract-decision-method")
    private String contractDecisionMethod;

    @DataCategory("supply-point.meter")
    private String meter;

    @DataCategory("supply-point.pole-number")
    private String poleNumber;

    @DataCategory("supply-point.grid-tied-equipment")
    private boolean gridTiedEquipment;

    @DataCategory("supply-point.contract-change-date")
    private LocalDate contractChangeDate;

    /** The day of the month. */
    @DataCategory("supply-point.meter-reading-date")
    private int meterReadingDate;

    @DataCategory("supply-point.contract-status")
    private String contractStatus;

    @DataCategory("supply-point.termination-method")
    private @Nullable String terminationMethod;

    @SuppressWarnings("NullAway.Init")
    protected SupplyPoint() {}

    /** A household's supply point: 100 V single-phase, a smart meter, no generation of its own. */
    public SupplyPoint(String id, long customerId, int contractCapacity, LocalDate from) {
        this.id = id;
        this.customerId = customerId;
        this.gridArea = id.substring(0, 2);
        this.islandTerms = false;
        this.contractCapacity = contractCapacity;
        this.currentLimit = contractCapacity;
        this.serviceMenu = "電灯標準接続送電サービス";
        this.powerFactor = 90;
        this.supplyMethod = "交流単相3線式";
        this.contractDecisionMethod = "SB契約";
        this.meter = "SM-" + customerId;
        this.poleNumber = "見本線" + customerId;
        this.gridTiedEquipment = false;
        this.contractChangeDate = from;
        this.meterReadingDate = 1;
        this.contractStatus = "供給中";
        this.terminationMethod = null;
    }

    public String id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    public String gridArea() {
        return gridArea;
    }

    public int contractCapacity() {
        return contractCapacity;
    }

    public String serviceMenu() {
        return serviceMenu;
    }

    public int powerFactor() {
        return powerFactor;
    }
}
