using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>A variable that leads to memory: a local, a parameter, a field of this object, or a member of one of these.</summary>
internal readonly record struct MemoryName(ISymbol Variable, ISymbol? Member)
{
    public bool Equals(MemoryName other) =>
        SymbolEqualityComparer.Default.Equals(Variable, other.Variable) && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Variable);
}

/// <summary>Finds the variables that lead to the same memory as an expression, through conversions, arithmetic and locals.</summary>
internal sealed class MemoryNames(IOperation body)
{
    private readonly HashSet<MemoryName> _names = [];

    public IReadOnlyCollection<MemoryName> Of(IOperation value)
    {
        Add(value);
        return _names;
    }

    private void Add(IOperation value)
    {
        switch (OperationTree.WithoutAnyConversion(value))
        {
            case ILocalReferenceOperation { Local: var local }:
                AddVariable(local);
                if (_names.Count < 8 && local.RefKind == RefKind.None)
                {
                    foreach (var origin in LocalValues.LeadingTo(local, body) ?? [])
                    {
                        if (!_names.Contains(new MemoryName(Variables.Of(OperationTree.WithoutAnyConversion(origin)) ?? local, null)))
                        {
                            Add(origin);
                        }
                    }
                }

                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                AddVariable(parameter);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: null or IInstanceReferenceOperation } own:
                AddVariable(own.Member);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: { } instance } member
                when Variables.OrMember(OperationTree.WithoutAnyConversion(instance)) is { } variable:
                _names.Add(new MemoryName(variable, member.Member));
                break;
            case IInvocationOperation { Instance: { } instance, Arguments.IsEmpty: true } call:
                // The address of an object: ToPointer, DangerousGetHandle, AddrOfPinnedObject.
                if (Variables.OrMember(OperationTree.WithoutAnyConversion(instance)) is { } owner && !NullValue.IsNative(instance.Type))
                {
                    _names.Add(new MemoryName(owner, call.TargetMethod));
                }
                else
                {
                    Add(instance);
                }

                break;
            case IInvocationOperation { TargetMethod: { Name: "Add" or "Subtract" } method, Arguments: [var first, ..] }
                when NullValue.IsNative(method.ContainingType):
                Add(first.Value);
                break;
            case IObjectCreationOperation { Arguments: [var argument] } creation when NullValue.IsNative(creation.Type):
                Add(argument.Value);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum:
                Add(sum.LeftOperand);
                break;
            case ISimpleAssignmentOperation assignment:
                Add(assignment.Target);
                break;
        }
    }

    private void AddVariable(ISymbol variable) => _names.Add(new MemoryName(variable, null));
}
