using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Finds pointers that arrive with a message and lose their upper half.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessagePointerAnalyzer() : TapiAnalyzer(MessageDescriptors.MessagePointer)
{
    private const string Interop = "InteropServices";

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (project.Platforms.X64)
        {
            context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Conversion, OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, TapiProject project)
    {
        var places = MessagePlaces.Of(project);
        if (Narrowing.Of(context.Operation) is not { } narrowing
            || WideValue.Origin(narrowing.Wide) is not { } origin
            || !IsOwn(context.IsGeneratedCode, origin.Syntax.SyntaxTree)
            || places.PartOf(origin) is not { } part
            || project.Facts.IsEmpty)
        {
            return;
        }

        var content = part == MessagePart.Instance
            ? BecomesPointer(context.Operation) ? "a value as wide as a pointer" : null
            : PointerOf(
                new MessageBranch(places)
                    .Around(context.Operation)
                    .Select(message => MessageParts.SlotOf(message, part)?.Type.ToString())
                    .ToList());
        if (content is not null && !PointerWidth.IsAskedAround(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                MessageDescriptors.MessagePointer,
                context.Operation.Syntax.GetLocation(),
                WideValue.Written(narrowing.Wide)!.Syntax.ToString(),
                content));
        }
    }

    /// <summary>The pointer that all messages of a branch carry.</summary>
    private static string? PointerOf(List<string?> types) =>
        types.Count > 0 && types.All(type => type?.EndsWith("*", StringComparison.Ordinal) == true) ? "a " + types[0] : null;

    /// <summary>Whether the truncated value becomes a pointer again, so that it was one.</summary>
    private static bool BecomesPointer(IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion)
        {
            if (IsPointer(conversion.Type))
            {
                return !conversion.IsImplicit || IsInteropArgument(conversion);
            }

            operation = conversion;
        }

        return operation.Parent is IArgumentOperation { Parent: IObjectCreationOperation creation } && IsPointer(creation.Type);
    }

    private static bool IsPointer(ITypeSymbol? type) => WideValue.IsNative(type) || type is IPointerTypeSymbol;

    private static bool IsInteropArgument(IOperation operation) =>
        operation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingNamespace.Name: Interop } };
}
