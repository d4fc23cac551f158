using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Imports;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Uses;

/// <summary>Finds texts of structures that are read in another encoding than the imports write that fill the structure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecodedTextAnalyzer : TapiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(TextDescriptors.DecodedText);

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => context.RegisterOperationAction(
        operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (DecodedText.Of(call) is { } decoded
                && IsOwn(operation.IsGeneratedCode, call.Syntax.SyntaxTree)
                && call.Arguments.SelectMany(argument => TextMembers.In(argument.Value)).ToList() is { Count: > 0 } members
                && project.HasImports
                && !project.Facts.IsEmpty)
            {
                Check(operation, project, call, decoded, members);
            }
        },
        OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, TapiProject project, IInvocationOperation call, DecodedText decoded, List<ISymbol> members)
    {
        // One structure, and nothing but texts of it.
        var types = members.Select(member => member.ContainingType).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList();
        if (types.Count != 1
            || FilledStructures.Of(types[0], project) is not { } layout
            || members.Any(member => TextMembers.IsText(member, layout) is false)
            || members.FirstOrDefault(member => TextMembers.IsText(member, layout) is true) is not { } text
            || FilledStructures.Filler(layout.Name, project)?.Export is not { } export)
        {
            return;
        }

        var isWide = export.Encoding == ExportEncoding.Unicode;
        if (isWide ? decoded.Decoding != Decoding.Utf16 : decoded.Decoding != Decoding.Bytes)
        {
            var isPointer = decoded.Place == call;
            var value = (isPointer, isWide) switch
            {
                // A length counts bytes in one and characters in the other.
                (true, _) => call.Arguments.Length == 1 ? isWide ? "PtrToStringUni" : "PtrToStringAnsi" : null,
                (false, true) => "Encoding.Unicode",
                _ => null,
            };
            var advice = isWide ? isPointer ? "use PtrToStringUni" : "use Encoding.Unicode" : "read it with the system's code page, or import the W export";
            Report(context, decoded.Place, value, text, export, isWide, decoded.Name, advice);
        }
        else if (isWide && decoded.Place != call && OddEnd(call, layout) is { } one)
        {
            Report(context, one, "2", text, export, isWide, "- 1", "its terminator has two bytes");
        }
    }

    /// <summary>The 1 that is taken from the size of a text that has two bytes a character.</summary>
    private static IOperation? OddEnd(IInvocationOperation call, Resolution.Structures.StructureLayout layout) =>
        call.Arguments.Length == 3
        && TextMembers.Unwrap(call.Arguments[2].Value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } minus
        && minus.RightOperand.ConstantValue is { HasValue: true, Value: 1 or 1u or 1L }
        && TextMembers.Only(minus.LeftOperand) is { } member
        && TextMembers.IsSize(member)
        && TextMembers.IsText(member, layout) is true
            ? minus.RightOperand
            : null;

    private static void Report(OperationAnalysisContext context, IOperation place, string? value, ISymbol text, ExportFacts export, bool isWide, string name, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(
            TextDescriptors.DecodedText,
            place.Syntax.GetLocation(),
            value is null ? TextFixes.None : TextFixes.None.Add(TextFixes.Value, value),
            text.Name,
            export.Name,
            isWide ? "UTF-16" : "ANSI",
            name,
            advice));
}
