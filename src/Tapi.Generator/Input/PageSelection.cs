using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Generator.Input;

/// <summary>What decides which files are pages: a project that only wants the diagnostics, or cannot have bindings, reads none.</summary>
internal sealed record PageSelection(AnalyzerConfigOptionsProvider Options, bool ReadsPages)
{
    public PageFile? File(AdditionalText text) => ReadsPages ? PageFile.From(text, Options) : null;
}
