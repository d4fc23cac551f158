using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Finds structure texts that are read in a different encoding from that of the imports that fill the structure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecodedTextAnalyzer() : TapiAnalyzer(
    TextDescriptors.DecodedText,
    TextDescriptors.DecodedTextSize,
    TextDescriptors.DecodedTextFormat)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        context.RegisterOperationAction(
            operation =>
            {
                if (DecodedText.Of(operation.Operation) is { } decoded
                    && IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree)
                    && TextMembers.In(Arguments(operation.Operation)) is { Count: > 0 } members
                    && project.HasImports
                    && !project.Facts.IsEmpty)
                {
                    Check(operation, project, decoded, members);
                }
            },
            OperationKind.Invocation,
            OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            operation =>
            {
                if (DecodedText.OfEncoding(operation.Operation) is { } chosen
                    && FormatBranch.FormatAround(operation.Operation) is { } format
                    && chosen.Decoding != format.Decoding
                    && FormatBranch.IsChosen(operation.Operation)
                    && IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree)
                    && project.HasImports)
                {
                    var (value, kind) = format.Decoding == Decoding.Utf16 ? ("Encoding.Unicode", "UTF-16") : (null, "ANSI");
                    Report(operation, TextDescriptors.DecodedTextFormat, operation.Operation, value, format.Name, kind, chosen.Name);
                }
            },
            OperationKind.PropertyReference);
    }

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation operation) =>
        (operation as IObjectCreationOperation)?.Arguments ?? ((IInvocationOperation)operation).Arguments;

    private static void Check(OperationAnalysisContext context, TapiProject project, DecodedText decoded, List<ISymbol> members)
    {
        var call = context.Operation;
        // One structure and only its texts.
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
        var right = isWide ? Decoding.Utf16 : Decoding.Bytes;
        if (decoded.Decoding != right)
        {
            if (EncodingChoice.IsAround(call, types[0], members, right))
            {
                return;
            }

            var isPointer = decoded.Place == call;
            var value = (isPointer, isWide) switch
            {
                // A length counts bytes in one encoding and characters in the other.
                (true, _) when call is IInvocationOperation { Arguments.Length: 1, TargetMethod.ContainingType.Name: "Marshal" } =>
                    isWide ? "PtrToStringUni" : "PtrToStringAnsi",
                (true, _) => null,
                (false, true) => "Encoding.Unicode",
                _ => null,
            };
            var advice = isWide
                ? !isPointer ? "use Encoding.Unicode" : call is IObjectCreationOperation ? "read it through a char*" : "use PtrToStringUni"
                : "read it with the system's code page, or import the W export";
            Report(
                context,
                TextDescriptors.DecodedText,
                decoded.Place,
                value,
                text.Name,
                export.Name,
                isWide ? "UTF-16" : "ANSI",
                decoded.Name,
                advice);
        }
        else if (isWide)
        {
            CheckSize(context, decoded, layout, export);
        }
    }

    /// <summary>The size of a text counts bytes: its terminator has two, like each character.</summary>
    private static void CheckSize(OperationAnalysisContext context, DecodedText decoded, StructureLayout layout, ExportFacts export)
    {
        // The length comes last, after the start of new string(char*, 0, length).
        var isPointer = decoded.Place == context.Operation;
        var arguments = Arguments(context.Operation);
        if (arguments.Length != (isPointer && context.Operation is IInvocationOperation ? 2 : 3)
            || arguments[arguments.Length - 1].Value is not { } length)
        {
            return;
        }

        var minus = OperationTree.WithoutAnyConversion(length) as IBinaryOperation;
        var isLess = minus is { OperatorKind: BinaryOperatorKind.Subtract }
            && minus.RightOperand.ConstantValue is { HasValue: true, Value: 1 or 1u or 1L };
        if (TextMembers.Only(isLess ? minus!.LeftOperand : length) is not IFieldSymbol member
            || !TextMembers.IsSize(member)
            || TextMembers.IsText(member, layout) is not true)
        {
            return;
        }

        if (isPointer)
        {
            Report(
                context, TextDescriptors.DecodedTextSize, length, null, member.Name, export.Name, "a length in characters is half of it");
        }
        else if (isLess)
        {
            Report(
                context,
                TextDescriptors.DecodedTextSize,
                minus!.RightOperand,
                "2",
                member.Name,
                export.Name,
                "the terminator has two of them");
        }
    }

    private static void Report(
        OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation place, string? value, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            place.Syntax.GetLocation(),
            value is null ? FixProperties.None : FixProperties.None.Add(FixProperties.Value, value),
            arguments));
}
