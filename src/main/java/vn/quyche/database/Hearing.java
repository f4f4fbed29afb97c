package vn.quyche.database;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Reader;

/**
 * What follows from a fact is the product's own work: the journal, registers, agendas and letters are kept by whoever
 * hears it, also where the person who did it may not read them.
 */
@Component(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
class Hearing extends SimpleApplicationEventMulticaster {

    Hearing(BeanFactory application) {
        super(application);
    }

    @Override
    protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof Fact) {
            Reader.system().during(() -> super.invokeListener(listener, event));
        } else {
            super.invokeListener(listener, event);
        }
    }
}
