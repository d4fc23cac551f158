using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>What a real driver would define itself. Here every byte comes back plus one.</summary>
internal static unsafe class DeviceSpecific
{
    public static Request Request(string function, Rule rule, IReplyTarget client, byte* parameters, uint size, CallHandle? call = null) =>
        new(function, rule, client)
        {
            Call = call,
            Perform = () =>
            {
                for (var index = 0u; index < size; index++)
                {
                    parameters[index]++;
                }

                return 0;
            },
        };
}
