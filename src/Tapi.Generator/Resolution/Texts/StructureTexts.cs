using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>Translates the words of a structure and of the classes made of it, whose members are the nearest names.</summary>
internal sealed class StructureTexts(TextTranslator translator, GeneratedNames names)
{
    public StructureItem Translate(StructureItem structure)
    {
        TextPiece? Own(string name) => structure.Fields.Any(field => field.Name == name)
            ? new TextPiece(TextPieceKind.Reference, $"{structure.CName}.{name}")
            : null;
        return structure with
        {
            Docs = translator.Translate(structure.Docs, Own),
            Fields = Fields(structure.Fields, Own),
            Parts = structure.Parts
                .Select(part => part with { Summary = translator.Translate(part.Summary, Own), Fields = Fields(part.Fields, Own) })
                .ToEquatableArray(),
        };
    }

    public ViewItem Translate(ViewItem view)
    {
        var own = Own(view.ClassName);
        return view with
        {
            Docs = translator.Translate(view.Docs, own),
            Properties = view.Properties.Select(property => Property(property, own)).ToEquatableArray(),
        };
    }

    public ParameterObjectItem Translate(ParameterObjectItem parameters)
    {
        var own = Own(parameters.ClassName);
        return parameters with
        {
            Docs = translator.Translate(parameters.Docs, own),
            Properties = parameters.Properties
                .Select(property => property with { Property = Property(property.Property, own) })
                .ToEquatableArray(),
        };
    }

    public ValueItem Translate(ValueItem value)
    {
        var own = Own(value.ClassName);
        return value with
        {
            Docs = translator.Translate(value.Docs, own),
            Properties = value.Properties
                .Select(property => property with { Summary = translator.Translate(property.Summary, own) })
                .ToEquatableArray(),
        };
    }

    private Func<string, TextPiece?> Own(string type) => name => names.Property(type, name) is { } property
        ? new TextPiece(TextPieceKind.Reference, property)
        : null;

    private ViewProperty Property(ViewProperty property, Func<string, TextPiece?> own) =>
        property with { Summary = translator.Translate(property.Summary, own) };

    private EquatableArray<StructureField> Fields(EquatableArray<StructureField> fields, Func<string, TextPiece?> own) => fields
        .Select(field => field with { Summary = translator.Translate(field.Summary, own) })
        .ToEquatableArray();
}
