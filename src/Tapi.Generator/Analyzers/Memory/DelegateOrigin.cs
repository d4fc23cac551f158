using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds out what keeps a delegate alive that is passed to native code.</summary>
internal sealed class DelegateOrigin(TapiProject project, IOperation body)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>The expression whose delegate nothing keeps; null when something does, or may.</summary>
    public IOperation? Unkept(IOperation value)
    {
        switch (value)
        {
            case IConversionOperation conversion
                when conversion.OperatorMethod is null || NullValue.IsNative(conversion.OperatorMethod.ContainingType):
                return Unkept(conversion.Operand);
            case IObjectCreationOperation { Arguments.Length: 1 } creation when NullValue.IsNative(creation.Type):
                return Unkept(creation.Arguments[0].Value);
            case IInvocationOperation { TargetMethod: { Name: "ToPointer" } method, Instance: { } instance }
                when NullValue.IsNative(method.ContainingType):
                return Unkept(instance);
            case IInvocationOperation { TargetMethod.Name: "GetFunctionPointerForDelegate", Arguments.Length: 1 } call:
                return Unkept(call.Arguments[0].Value);
            case IDelegateCreationOperation creation:
                return IsCached(creation) ? null : creation;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Unkept(conditional.WhenTrue) ?? Unkept(whenFalse);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment:
                return Local(local) is null ? null : assignment;
            case ILocalReferenceOperation local:
                return Local(local);
            default:
                return null;
        }
    }

    private IOperation? Local(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        var isDelegate = local.Type.TypeKind == TypeKind.Delegate
            || local.Type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate;
        if (!_followed.Add(local)
            || (isDelegate
                && LocalValues.References(local, body).Any(item => Keeps(item) || EnclosingFunction.Capturing(item) is not null)))
        {
            return null;
        }

        var values = (LocalValues.LeadingTo(local, body) ?? []).Where(value => !NullValue.Is(value)).ToList();
        var unkept = values.Select(Unkept).ToList();
        _followed.Remove(local);
        if (unkept.Count == 0 || unkept.Contains(null))
        {
            return null;
        }

        return isDelegate ? reference : unkept[0];
    }

    /// <summary>
    /// Whether a use of the local may keep its delegate: anything except assigning, calling or comparing it and passing it to native code.
    /// </summary>
    private bool Keeps(ILocalReferenceOperation reference)
    {
        var used = OperationTree.WithAnyConversion(reference);
        return used.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target != used,
            IArgumentOperation { Parent: IInvocationOperation call } =>
                call.TargetMethod.Name != "GetFunctionPointerForDelegate" && project.Import(call.TargetMethod) is null,
            IInvocationOperation call => call.Instance != used || call.TargetMethod.MethodKind != MethodKind.DelegateInvoke,
            IBinaryOperation or IIsPatternOperation => false,
            _ => true,
        };
    }

    /// <summary>Whether the compiler caches the delegate in a static field. It does not for code that runs once.</summary>
    private static bool IsCached(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation lambda:
                return !LambdaCaptures.Any(lambda) && !RunsOnce(creation);
            case IMethodReferenceOperation { Method: { IsStatic: true }, Instance: null }:
                // An explicit new creates a new delegate each time.
                return !IsExplicit(creation) && Language(creation) >= LanguageVersion.CSharp11 && !RunsOnce(creation);
            case IMethodReferenceOperation:
                return false;
            default:
                // A new delegate created from another one, or an error.
                return creation.Target is IInvalidOperation || !IsExplicit(creation);
        }
    }

    private static bool IsExplicit(IDelegateCreationOperation creation) =>
        creation.Syntax.IsKind(SyntaxKind.ObjectCreationExpression) || creation.Syntax.IsKind(SyntaxKind.ImplicitObjectCreationExpression);

    private static LanguageVersion Language(IOperation operation) =>
        operation.Syntax.SyntaxTree.Options is CSharpParseOptions options ? options.LanguageVersion : LanguageVersion.Latest;

    private static bool RunsOnce(IOperation operation)
    {
        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol is IMethodSymbol { MethodKind: MethodKind.StaticConstructor };
    }
}
