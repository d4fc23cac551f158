using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Declares memory that TAPI writes later as a pointer, and makes the import's callers, if any, pass native memory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LaterOutputFix() : TapiFix(DiagnosticIds.LaterOutput)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context) =>
        context.Around<ParameterSyntax>() is { } parameter
        && await LaterOutputParameter.ChangeAsync(context.Document, parameter, context.Diagnostic.Properties, context.Cancellation)
            .ConfigureAwait(false) is { } changed
            ? FixContext.With("Declare as a pointer to native memory", changed)
            : null;
}
