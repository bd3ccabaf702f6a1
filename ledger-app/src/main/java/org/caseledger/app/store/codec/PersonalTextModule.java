package org.caseledger.app.store.codec;

import java.util.Set;
import org.caseledger.domain.AboutChild;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.DataSubject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Personal text never reaches the bytes in clear: this is the only way it is written. */
final class PersonalTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PersonalTextModule() {
        super("personal text");
        addSerializer(PersonalText.class, new Write());
        addDeserializer(PersonalText.class, new Read());
    }

    private static final class Write extends StdSerializer<PersonalText> {

        Write() {
            super(PersonalText.class);
        }

        @Override
        public void serialize(PersonalText text, JsonGenerator json, SerializationContext context) {
            switch (text) {
                case PersonalText.Sealed sealed -> json.writeRawValue(sealing(context).kept(sealed));
                case PersonalText.Clear clear -> json.writeRawValue(seal(clear, json, sealing(context)));
            }
        }

        private static Sealing sealing(SerializationContext context) {
            if (context.getAttribute(Sealing.class) instanceof Sealing sealing) {
                return sealing;
            }
            throw new IllegalStateException("personal text can only be written where it is sealed");
        }

        private static String seal(PersonalText.Clear clear, JsonGenerator json, Sealing sealing) {
            DataSubject one = oneItIsAbout(json.streamWriteContext());
            return one == null ? sealing.seal(clear.words()) : sealing.seal(clear.words(), Set.of(one));
        }

        /** The child of the innermost part that is about one child alone. */
        private static @org.jspecify.annotations.Nullable DataSubject oneItIsAbout(TokenStreamContext inside) {
            for (TokenStreamContext at = inside; at != null; at = at.getParent()) {
                if (at.currentValue() instanceof AboutChild part) {
                    return part.child();
                }
            }
            return null;
        }
    }

    private static final class Read extends StdDeserializer<PersonalText> {

        Read() {
            super(PersonalText.class);
        }

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                return (PersonalText) context.handleUnexpectedToken(PersonalText.class, json);
            }
            if (!(context.getAttribute(SealedIn.class) instanceof SealedIn in)) {
                throw new IllegalStateException("sealed text can only be read with the event it is bound to");
            }
            return new PersonalText.Sealed(in.entry(), in.entryType(), json.readValueAsTree().toString());
        }
    }
}
