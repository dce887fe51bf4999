package org.creditback.reimbursement.operation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ReflectionException;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanConstructorInfo;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenMBeanOperationInfo;
import javax.management.openmbean.OpenMBeanOperationInfoSupport;
import javax.management.openmbean.OpenMBeanParameterInfo;
import javax.management.openmbean.SimpleType;
import org.creditback.domain.RuleViolation;
import org.creditback.reimbursement.internal.ConsoleText;
import org.jspecify.annotations.Nullable;

/**
 * An MBean of plain types: figures of the last snapshot to read, and acts without parameters to do.
 *
 * <p>An open MBean rather than an interface, so that the attributes and the meters are one list. A refused act says why in a sentence; no
 * class of the application leaves the server.
 *
 * @param <S> the snapshot
 */
final class FiguresBean<S> implements DynamicMBean {

    private final String description;
    private final List<Figure<S>> figures;
    private final Map<String, Runnable> acts;
    private volatile S snapshot;

    FiguresBean(String description, List<Figure<S>> figures, Map<String, Runnable> acts, S snapshot) {
        this.description = description;
        this.figures = figures;
        this.acts = acts;
        this.snapshot = snapshot;
    }

    void show(S newer) {
        snapshot = newer;
    }

    S snapshot() {
        return snapshot;
    }

    List<Figure<S>> figures() {
        return figures;
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AttributeNotFoundException(name))
                .value()
                .apply(snapshot);
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        List<String> wanted = List.of(names);
        S shown = snapshot;
        AttributeList values = new AttributeList();
        figures.stream()
                .filter(figure -> wanted.contains(figure.name()))
                .forEach(figure ->
                        values.add(new Attribute(figure.name(), figure.value().apply(shown))));
        return values;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " can only be read");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public @Nullable Object invoke(String name, Object @Nullable [] parameters, String @Nullable [] signature)
            throws MBeanException, ReflectionException {
        Runnable act = acts.get(name);
        if (act == null) {
            throw new ReflectionException(new NoSuchMethodException(name), name);
        }
        try {
            act.run();
            return null;
        } catch (RuleViolation refused) {
            throw failed(ConsoleText.of(refused));
        } catch (RuntimeException failure) {
            throw failed(Acts.kept(name, failure));
        }
    }

    // With a message of its own: the server's audit log cannot write one that has none, and then stops writing.
    private static MBeanException failed(String sentence) {
        return new MBeanException(new IllegalStateException(sentence), sentence);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return new OpenMBeanInfoSupport(
                FiguresBean.class.getName(),
                description,
                figures.stream()
                        .map(figure -> new OpenMBeanAttributeInfoSupport(
                                figure.name(), figure.description(), figure.type(), true, false, false))
                        .toArray(OpenMBeanAttributeInfo[]::new),
                new OpenMBeanConstructorInfo[0],
                acts.keySet().stream()
                        .map(name -> new OpenMBeanOperationInfoSupport(
                                name,
                                Objects.requireNonNull(Acts.DESCRIPTIONS.get(name)),
                                new OpenMBeanParameterInfo[0],
                                SimpleType.VOID,
                                MBeanOperationInfo.ACTION))
                        .toArray(OpenMBeanOperationInfo[]::new),
                new MBeanNotificationInfo[0]);
    }
}
