using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Phones;

namespace Tapi.Simulator.Exports;

/// <summary>Takes the phone functions into their PBX.</summary>
internal static class PhoneGateway
{
    public static int OnApplication(string function, uint handle, string arguments, Func<PhoneApplication, Rule, Outcome> body) =>
        Gateway.On(function, handle, arguments, (int)PhoneError.InvalidAppHandle, (int)PhoneError.OperationFailed, body);

    public static int OnPhone(string function, uint handle, string arguments, Func<OpenPhone, Rule, Outcome> body) =>
        Gateway.On(function, handle, arguments, (int)PhoneError.InvalidPhoneHandle, (int)PhoneError.OperationFailed, body);
}
