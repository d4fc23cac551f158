using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Gives a parameter the type that the header requires, if all callers still compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterTypeFix() : TapiFix(DiagnosticIds.ParameterType, DiagnosticIds.HandleSize)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context)
    {
        if (FixProperties.Read(context.Diagnostic, FixProperties.Type) is not { } name
            || context.Around<ParameterSyntax>() is not { Type: { } written, AttributeLists.Count: 0 } parameter
            || TypeNames.Of(name, context.Model) is not { } type
            || context.Model.GetDeclaredSymbol(parameter, context.Cancellation)?.ContainingSymbol is not { } owner)
        {
            return null;
        }

        var changed = parameter.WithType(type.WithTriviaFrom(written));
        if (context.Diagnostic.Properties.ContainsKey(FixProperties.ByValue))
        {
            changed = changed.WithModifiers(SyntaxFactory.TokenList()).WithLeadingTrivia(parameter.GetLeadingTrivia());
        }

        var root = context.Root.ReplaceNode(parameter, changed);
        return await CompileGuard.KeepsCompilingAsync(context.Document, root, owner, context.Cancellation).ConfigureAwait(false)
            ? context.With($"Declare it as '{name}'", root)
            : null;
    }
}
