using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Keeps a callback in a field of the class that passes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CallbackLifetimeFix() : TapiFix(DiagnosticIds.CallbackLifetime)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        UnkeptCallback.Find(context.Diagnostic, context.Model, context.Cancellation) is not null
            ? new FixChange("Keep the callback in a field", cancellation => KeepAsync(context, cancellation))
            : null);

    private static async Task<Solution> KeepAsync(FixContext context, CancellationToken cancellation) =>
        (await KeptCallbacks.MakeAsync(context.Document, ImmutableArray.Create(context.Diagnostic), cancellation)
            .ConfigureAwait(false)).Project.Solution;
}
