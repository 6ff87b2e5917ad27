"""Creates, writes and reads an account with a client that was generated from the description.

    account.py FOLDER URL TOKEN

FOLDER contains the package `client`. All names are those of the generated code.
"""

import sys

sys.path.insert(0, sys.argv[1])

from client import AuthenticatedClient
from client.api.accounts import create_account, get_account
from client.api.contact_information import get_contact_information, put_contact_information
from client.models import (
    AccountViewEnvironment,
    ContactInformation,
    ContactInformationWrite,
    ContactRecordWrite,
    FieldShownKey,
    GetAccountEnvironment,
    GetContactInformationEnvironment,
    PortalUser,
    PortalUserRole,
    Problem,
    Profile,
    ProfileIntegration,
    PutContactInformationEnvironment,
    SupportWindow,
    SupportWindowDaysItem,
)

PRODUCTION = PutContactInformationEnvironment.PRODUCTION


def main():
    client = AuthenticatedClient(base_url=sys.argv[2], token=sys.argv[3])
    users = [PortalUser(email="anna@bistro.example", role=PortalUserRole.ADMINISTRATOR)]
    profile = Profile(
        id="generated",
        name="Bistro",
        integration=ProfileIntegration.RESERVATIONS_E2E,
        brand_domains=["bistro.example"],
        users=users,
    )
    created = create_account.sync(client=client, body=profile)
    assert created == Profile.from_dict(profile.to_dict() | {"merchant_issues_field": False})

    view = get_account.sync(
        "generated", client=client, environment=GetAccountEnvironment.PRODUCTION
    )
    assert view.environment is AccountViewEnvironment.PRODUCTION
    assert not view.gate.open_ and len(view.gate.missing) == 6
    assert view.fields[0].key is FieldShownKey.ALERT

    window = SupportWindow(
        time_zone="Europe/Warsaw",
        days=[SupportWindowDaysItem.MON, SupportWindowDaysItem.TUE],
        opens="09:00",
        closes="17:00",
    )
    record = ContactRecordWrite(
        alert=["anna@bistro.example"],
        technical_emergency=["oncall@bistro.example"],
        technical_non_emergency=["api@bistro.example"],
        operational_for_google=["escalations@bistro.example"],
        operational_for_users="help@bistro.example",
        operational_support=[window],
    )
    write = ContactInformationWrite(record=record)
    stored = put_contact_information.sync(
        "generated", client=client, environment=PRODUCTION, if_none_match="*", body=write
    )
    assert isinstance(stored, ContactInformation), stored

    read = get_contact_information.sync_detailed(
        "generated", client=client, environment=GetContactInformationEnvironment.PRODUCTION
    )
    assert read.parsed == stored
    assert read.parsed.updated_at.tzinfo is not None
    assert read.parsed.record.operational_support[0].days == window.days

    # What was read is written again, with one value changed.
    changed = ContactRecordWrite.from_dict(read.parsed.record.to_dict())
    changed.technical_emergency.append("noc@bistro.example")
    again = put_contact_information.sync(
        "generated",
        client=client,
        environment=PRODUCTION,
        if_match=read.headers["etag"],
        body=ContactInformationWrite(record=changed),
    )
    assert again.record.technical_emergency == ["noc@bistro.example", "oncall@bistro.example"]

    # A refusal says which value it is about.
    changed.operational_for_users = "nobody"
    refused = put_contact_information.sync(
        "generated",
        client=client,
        environment=PRODUCTION,
        if_match="*",
        body=ContactInformationWrite(record=changed),
    )
    assert isinstance(refused, Problem), refused
    assert [error.pointer for error in refused.errors] == ["/operational_for_users"]
    print("done")


main()
