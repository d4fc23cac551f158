using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>A generated object that code can use.</summary>
/// <param name="Text">The object as it is written in code.</param>
/// <param name="Type">Its class.</param>
internal sealed record FoundObject(string Text, ITypeSymbol Type);
