using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Awaiting;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.GeneratedApi;

/// <summary>Awaits a task that was dropped, and makes the function around it asynchronous, and its callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DroppedTaskFix() : TapiFix(DiagnosticIds.DroppedTask)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context) =>
        context.Around<InvocationExpressionSyntax>() is { } call
            && await AwaitedSolution.MakeAsync(context.Document, call, context.Cancellation)
                .ConfigureAwait(false) is { } changed
                ? FixContext.With("Await the task", changed)
                : null;
}
