using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>
/// Replaces a hand-written call with the generated method, and removes the import with its last use. One fix for three rules.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GeneratedMethodFix() : TapiFix(DiagnosticIds.RequestIgnored, DiagnosticIds.ResultMisread, DiagnosticIds.DeadMemory)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context) =>
        GeneratedCallChange.CallOf(context.Diagnostic, context.Root) is { } call
            && await GeneratedCallChange
                .MakeAsync(context.Document, call, GeneratedCallChange.Counterparts(context.Diagnostic), context.Cancellation)
                .ConfigureAwait(false) is { } change
                ? FixContext.With($"Await {change.Name}", change.Solution)
                : null;
}
