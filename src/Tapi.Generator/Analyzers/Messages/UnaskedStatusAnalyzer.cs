using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Finds code for messages about a line's state in a project that never asks for them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnaskedStatusAnalyzer() : TapiAnalyzer(MessageDescriptors.UnaskedStatus)
{
    private const string Asking = "lineSetStatusMessages";

    // TAPI sends these in any case.
    private static readonly string[] Unconditional = ["REINIT", "REMOVED", "TRANSLATECHANGE"];

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var handled = new ConcurrentBag<(SyntaxNode Place, string Message)>();
        var seen = new ConcurrentDictionary<string, bool>();
        OnCall(context, project, call => seen.TryAdd(call.Import.Export?.Function.Name ?? string.Empty, true));
        context.RegisterOperationAction(
            operation =>
            {
                var reference = (IFieldReferenceOperation)operation.Operation;
                if (!reference.Field.HasConstantValue || !IsOwn(operation.IsGeneratedCode, reference.Syntax.SyntaxTree))
                {
                    return;
                }

                var name = reference.Field.Name;
                if (name is "LINE_LINEDEVSTATE" or "LINE_ADDRESSSTATE" && IsCompared(reference))
                {
                    handled.Add((reference.Syntax, name));
                }
                else if (Unconditional.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
                {
                    seen.TryAdd("LINE_LINEDEVSTATE", true);
                }
            },
            OperationKind.FieldReference);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (place, message) in handled)
            {
                if (seen.Keys.Any(name => name.StartsWith("lineOpen", StringComparison.Ordinal))
                    && !seen.ContainsKey(Asking)
                    && !seen.ContainsKey(message))
                {
                    end.ReportDiagnostic(Diagnostic.Create(MessageDescriptors.UnaskedStatus, place.GetLocation(), message, Asking));
                }
            }
        });
    }

    private static bool IsCompared(IOperation constant) => OperationTree.WithAnyConversion(constant).Parent
        is ISingleValueCaseClauseOperation or IConstantPatternOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals };
}
