package org.creditback.golden;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;

/** Creates the legal entities of a case as an administrator does. */
final class LegalEntityByRest {

    private static final Map<String, String> COUNTRIES =
            Map.of("EUR", "NL", "USD", "US", "JPY", "JP", "KWD", "KW", "SEK", "SE");

    private final Facts facts;
    private final EntityNames names;

    private LegalEntityByRest(Facts facts, EntityNames names) {
        this.facts = facts;
        this.names = names;
    }

    static void create(Facts facts, EntityNames names) {
        LegalEntityByRest creation = new LegalEntityByRest(facts, names);
        for (Facts.Entity entity : facts.entities()) {
            String body = creation.body(entity).toJSONString(true);
            Rest.body(201, Rest.ADMIN.post("/legal-entities", body));
            creation.closeDimensionValues(entity);
        }
    }

    private ModelNode body(Facts.Entity entity) {
        ModelNode body = new ModelNode();
        body.get("entity").set(names.of(entity.id()));
        body.get("name").set("Case " + names.of(entity.id()));
        body.get("accountingCurrency").set(entity.currency());
        body.get("country").set(COUNTRIES.getOrDefault(entity.currency(), "NL"));
        set(body, "minimumReimbursement", entity.minimum());
        set(body, "maximumReimbursement", entity.maximum());
        body.get("rateBasis").set(entity.basis());
        body.get("billingClassification").set(true);
        if (!entity.policy().equals("NONE")) {
            body.get("approvalPolicy").set(entity.policy());
            set(body, "approvalLimitCustomer", entity.limitCustomer());
            set(body, "approvalLimitRun", entity.limitRun());
        }
        body.get("postingProfiles").add(profile("P130200", "130200"));
        body.get("oneTimeVendorTemplate").set(template(entity));
        boolean defined =
                entity.balancing() || entity.required() || !entity.closed().isEmpty();
        if (defined) {
            body.get("dimensions").add(businessUnit(entity));
            ModelNode department = new ModelNode();
            department.get("name").set("Department");
            department.get("values").add("D10");
            body.get("dimensions").add(department);
        }
        return body;
    }

    private static void set(ModelNode body, String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            body.get(name).set(amount.toPlainString());
        }
    }

    private static ModelNode profile(String name, String account) {
        ModelNode profile = new ModelNode();
        profile.get("profile").set(name);
        profile.get("kind").set("CUSTOMER");
        profile.get("account").set(account);
        return profile;
    }

    /** Null where there is none: a new legal entity would have the usual one. */
    private ModelNode template(Facts.Entity entity) {
        ModelNode body = new ModelNode();
        facts.templates().stream()
                .filter(template -> template.entity().equals(entity.id()))
                .forEach(template -> {
                    body.get("methodOfPayment").set("SEPA");
                    body.get("dimensions").set(EntityNames.dimensions(template.dimensions()));
                });
        return body;
    }

    private ModelNode businessUnit(Facts.Entity entity) {
        ModelNode unit = new ModelNode();
        unit.get("name").set("BusinessUnit");
        unit.get("required").set(entity.required());
        unit.get("balancing").set(entity.balancing());
        TreeSet<String> values = new TreeSet<>(entity.closed().keySet());
        facts.items().forEach(item -> item.lines().forEach(line -> addUnit(values, line.dimensions())));
        facts.vendors().forEach(vendor -> addUnit(values, vendor.dimensions()));
        facts.templates().forEach(template -> addUnit(values, template.dimensions()));
        values.forEach(value -> unit.get("values").add(value));
        return unit;
    }

    private static void addUnit(TreeSet<String> values, String dimensions) {
        for (String pair : dimensions.split(";")) {
            if (!pair.contains("=") && !pair.equals("-")) {
                values.add(pair);
            }
        }
    }

    // No interface closes a value of a dimension.
    private void closeDimensionValues(Facts.Entity entity) {
        entity.closed()
                .forEach((value, from) -> Books.write(jdbc -> jdbc.update("""
                        UPDATE ledger.dimension_value SET closed_from = ?
                         WHERE legal_entity = ? AND name = 'BusinessUnit' AND value = ?""", from, names.of(entity.id()), value)));
    }
}
