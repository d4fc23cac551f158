using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Removes <c>SetLastError = true</c> from an import's attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SetLastErrorFix() : TapiFix(DiagnosticIds.SetLastError)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        context.Around<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: "SetLastError" } argument
            ? context.With("Remove SetLastError", context.Root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!)
            : null);
}
