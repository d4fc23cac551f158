using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Generator.Input;

/// <summary>A project's properties, and how its C# is read.</summary>
internal sealed record LanguageOptions(AnalyzerConfigOptionsProvider Properties, ParseOptions Parse);
