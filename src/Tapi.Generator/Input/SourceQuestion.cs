using Microsoft.CodeAnalysis;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Scope;

namespace Tapi.Generator.Input;

/// <summary>What the sources are asked for: the words of a catalogue, or nothing where everything is wanted.</summary>
internal sealed record SourceQuestion(PageCatalogue? Catalogue, MarkupFiles Markup)
{
    public Mentions Answer(Compilation compilation, CancellationToken cancellation) =>
        Catalogue is null ? Mentions.Everything : SourceWords.In(compilation, Markup, Catalogue, cancellation);
}
