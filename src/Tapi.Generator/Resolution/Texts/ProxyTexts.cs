using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>Translates the words of the requests that a proxy answers.</summary>
internal sealed class ProxyTexts(TextTranslator translator, GeneratedNames names)
{
    public ProxyBaseItem Translate(ProxyBaseItem proxy)
    {
        var own = Own(proxy.TypeName);
        return proxy with
        {
            Docs = translator.Translate(proxy.Docs, own),
            Properties = Properties(proxy.Properties, own),
        };
    }

    public ProxyRequestItem Translate(ProxyRequestItem request)
    {
        var own = Own(request.TypeName);
        return request with
        {
            Summary = translator.Translate(request.Summary, own),
            Properties = Properties(request.Properties, own),
            Outputs = request.Outputs
                .Select(output => output with { Summary = translator.Translate(output.Summary, name => Filled(output, name) ?? own(name)) })
                .ToEquatableArray(),
        };
    }

    /// <summary>The class of an answer, where its text names the structure that it fills.</summary>
    private TextPiece? Filled(ProxyOutput output, string name) =>
        output is ProxyBlock { ParameterObject: { } type } && names.ParameterObject(name) == type
            ? new TextPiece(TextPieceKind.Reference, type)
            : null;

    private EquatableArray<ViewProperty> Properties(EquatableArray<ViewProperty> properties, Func<string, TextPiece?> own) => properties
        .Select(property => property with { Summary = translator.Translate(property.Summary, own) })
        .ToEquatableArray();

    private Func<string, TextPiece?> Own(string type) => name => names.Property(type, name) is { } property
        ? new TextPiece(TextPieceKind.Reference, property)
        : null;
}
