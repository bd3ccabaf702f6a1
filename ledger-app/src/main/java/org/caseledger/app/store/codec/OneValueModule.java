package org.caseledger.app.store.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** Records with one component called {@code value}, such as ids and codes, are written as that value alone. */
final class OneValueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    OneValueModule() {
        super("one value");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
    }

    private static boolean isOneValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null && components.length == 1 && components[0].getName().equals("value");
    }

    private static final class Writers extends Serializers.Base {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
                BeanDescription.Supplier description, JsonFormat.@Nullable Value format) {
            return isOneValue(type.getRawClass()) ? new Write(type.getRawClass()) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
                BeanDescription.Supplier description) {
            return isOneValue(type.getRawClass()) ? new Read(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isOneValue(type);
        }
    }

    private static final class Write extends StdSerializer<Object> {

        Write(Class<?> type) {
            super(type);
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class Read extends StdDeserializer<Object> {

        private final Constructor<?> constructor;
        private final boolean uuid;

        Read(Class<?> type) {
            super(type);
            RecordComponent component = type.getRecordComponents()[0];
            uuid = component.getType() == UUID.class;
            try {
                constructor = type.getDeclaredConstructor(component.getType());
            } catch (NoSuchMethodException absent) {
                throw new IllegalStateException("every record has its canonical constructor", absent);
            }
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(_valueClass, json);
            }
            String text = json.getString();
            try {
                return constructor.newInstance(uuid ? UUID.fromString(text) : text);
            } catch (InvocationTargetException | IllegalArgumentException refused) {
                return context.handleWeirdStringValue(_valueClass, text, "%s", refused.getMessage());
            } catch (ReflectiveOperationException inaccessible) {
                throw new IllegalStateException(inaccessible);
            }
        }
    }
}
