package org.creditback.payables.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.payables.OneTimeTemplate;
import org.jspecify.annotations.Nullable;

/** The template of one-time vendors as a form edits it; a legal entity without a row has none. */
@Entity
@Table(schema = "payables", name = "one_time_template")
public class OneTimeTemplateEntity {

    @Id
    @Column(name = "legal_entity")
    private String legalEntity;

    @Column(name = "vendor_group")
    private @Nullable String vendorGroup;

    @Column(name = "method_of_payment")
    private String methodOfPayment;

    @Column(name = "terms_net_days")
    private int termsNetDays;

    @Column(name = "dimensions")
    private String dimensions;

    @Column(name = "posting_profile")
    private @Nullable String postingProfile;

    @Version
    private int version;

    protected OneTimeTemplateEntity() {}

    OneTimeTemplateEntity(String legalEntity, OneTimeTemplate template) {
        this.legalEntity = legalEntity;
        take(template);
    }

    final void take(OneTimeTemplate template) {
        vendorGroup = template.vendorGroup();
        methodOfPayment = template.methodOfPayment();
        termsNetDays = template.termsNetDays();
        dimensions = template.dimensions().text();
        postingProfile = template.postingProfile();
    }

    OneTimeTemplate template() {
        DimensionSet set = DimensionSet.parse(dimensions)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + dimensions));
        return new OneTimeTemplate(vendorGroup, methodOfPayment, termsNetDays, set, postingProfile);
    }
}
