using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Callers;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Gives a parameter the type that the header requires, and makes all callers pass it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterTypeFix() : TapiFix(DiagnosticIds.ParameterType, DiagnosticIds.HandleSize)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context)
    {
        var byValue = context.Diagnostic.Properties.ContainsKey(FixProperties.ByValue);
        if (FixProperties.Read(context.Diagnostic, FixProperties.Type) is not { } name
            || context.Around<ParameterSyntax>() is not { Type: { } written, AttributeLists.Count: 0 } parameter
            || TypeNames.Of(name, context.Model) is not { } type
            || context.Model.GetDeclaredSymbol(parameter, context.Cancellation) is not { ContainingSymbol: IMethodSymbol method } symbol)
        {
            return null;
        }

        var solution = context.Document.Project.Solution;
        var edits = new SolutionEdits(solution);
        if (await CallSite.FindAsync(method, solution, context.Cancellation).ConfigureAwait(false) is not { } calls
            || !await ConvertAsync(calls, symbol, name, byValue, context, edits).ConfigureAwait(false))
        {
            return null;
        }

        edits.File(context.Document.Id).Change(parameter, current =>
        {
            var changed = current.WithType(type.WithTriviaFrom(written));
            return byValue ? changed.WithModifiers(SyntaxFactory.TokenList()).WithLeadingTrivia(current.GetLeadingTrivia()) : changed;
        });
        return await edits.ApplyAsync(context.Cancellation).ConfigureAwait(false) is { } changed
            ? FixContext.With($"Declare it as '{name}'", changed)
            : null;
    }

    /// <summary>Makes the callers pass the new type; false where one of them cannot.</summary>
    private static async Task<bool> ConvertAsync(
        IReadOnlyList<CallSite> calls, IParameterSymbol parameter, string name, bool byValue, FixContext context, SolutionEdits edits)
    {
        foreach (var file in calls.GroupBy(call => call.Document, call => call.Call))
        {
            var document = context.Document.Project.Solution.GetDocument(file.Key)!;
            var model = (await document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false))!;
            if (TypeNames.Symbol(name, model) is not { } type || TypeNames.Of(name, model) is not { } written)
            {
                return false;
            }

            var argument = new ChangedArgument(model, type, written, byValue, edits.File(file.Key), context.Cancellation);
            if (file.Any(call => CallSite.Passed(call.ArgumentList.Arguments, parameter) is not { } passed || !argument.Convert(passed)))
            {
                return false;
            }
        }

        return true;
    }
}
