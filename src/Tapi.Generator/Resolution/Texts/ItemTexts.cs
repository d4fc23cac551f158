using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>Translates all words of an item.</summary>
internal sealed class ItemTexts(GeneratedNames names)
{
    private readonly TextTranslator _object = new(names);
    private readonly TextTranslator _raw = new(names, isRaw: true);

    public ApiItem Translate(ApiItem item) => item switch
    {
        RawFunctionItem function => new MethodTexts(_raw).Translate(function),
        MethodItem method => new MethodTexts(_object).Translate(method),
        ProxyOpeningItem opening => new MethodTexts(_object).Translate(opening),
        ProxyReportItem report => new MethodTexts(_object).Translate(report),
        StructureItem structure => new StructureTexts(_raw, names).Translate(structure),
        ViewItem view => new StructureTexts(_object, names).Translate(view),
        ValueItem value => new StructureTexts(_object, names).Translate(value),
        ParameterObjectItem parameters => new StructureTexts(_object, names).Translate(parameters),
        ProxyBaseItem proxy => new ProxyTexts(_object, names).Translate(proxy),
        ProxyRequestItem request => new ProxyTexts(_object, names).Translate(request),
        MessageItem message => Message(message),
        MessageIdItem ids => ids with { Members = Members(ids.Members) },
        EnumItem group => group with { Docs = Docs(group.Docs), Members = Members(group.Members) },
        ObjectItem owner => owner with { Events = Events(owner.Events) },
        ApplicationItem application => application with
        {
            Events = Events(application.Events),
            Initialize = application.Initialize with { Docs = Docs(application.Initialize.Docs) },
        },
        DeviceItem device => device with { Docs = Docs(device.Docs) },
        _ => item,
    };

    private Documentation Docs(Documentation docs) => _object.Translate(docs);

    private EquatableArray<ConstantItem> Members(EquatableArray<ConstantItem> members) => members
        .Select(member => member with { Summary = _object.Translate(member.Summary) })
        .ToEquatableArray();

    private EquatableArray<ObjectEvent> Events(EquatableArray<ObjectEvent> events) => events
        .Select(item => item with { Summary = _object.Translate(item.Summary) })
        .ToEquatableArray();

    private MessageItem Message(MessageItem message)
    {
        TextPiece? Own(string name) => message.Properties
            .Where(property => MessageSlots.CName(property.Slot) == name)
            .Select(property => new TextPiece(TextPieceKind.Reference, property.Name))
            .FirstOrDefault();
        return message with
        {
            Docs = _object.Translate(message.Docs, Own),
            Properties = message.Properties
                .Select(property => property with { Summary = _object.Translate(property.Summary, Own) })
                .ToEquatableArray(),
        };
    }
}
